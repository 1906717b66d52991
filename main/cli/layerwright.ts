import { version } from '../../package.json';

process.stdout.write(`layerwright ${version}\n`);
