import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { analysisRows } from './analysis';
import { layoutRows } from './layout';
import { tableOf } from './row';

// `npm run bench`: prints how long things take and writes it to test-results/bench.json. It never fails: a machine is no judge.

const rows = [...analysisRows(), ...layoutRows()];
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
console.log(`${machine}\n\n${tableOf(rows)}`);
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
