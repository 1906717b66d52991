import { run } from './run';
import { failure, processOutside, watchProcess } from './this-process';

// The command line. It runs under plain Node, without Electron and without a display.
watchProcess(process);
process.exitCode = await run(process.argv.slice(2), processOutside(process)).catch(failure);
