// `npm test`: sets up what is missing, then runs every stage, whatever the ones before it found, and ends with the sum.
//   node build/test.mjs [--long] [lint|types|unit|reference|e2e] [arguments for the test runner]
import { availableParallelism } from 'node:os';
import { setUp } from './setup.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {import('./stages.mjs').Context} Context */
/** @typedef {import('./stages.mjs').Outcome} Outcome */

const long = process.argv.includes('--long');
const [group, ...rest] = process.argv.slice(2).filter((argument) => argument !== '--long');

const runtime = await setUp();
const { STAGES } = await import('./stages.mjs');
const { countsText, sumCounts } = await import('./reports.mjs');

const chosen = STAGES.filter((stage) => (group === undefined ? !stage.part : stage.group === group));
if (chosen.length === 0) throw new Error(`there is no stage ${group}; there are lint, types, unit, reference and e2e`);
const context = { runtime, rest, env: long ? { LAYERWRIGHT_LONG: '1' } : {} };
const together = await runTogether(
  chosen.filter(({ alone }) => !alone),
  context,
);
const alone = await runInTurn(
  chosen.filter(({ alone }) => alone),
  context,
);

const sum = sumCounts([...together, ...alone]);
console.log(`\n${countsText(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** As many at a time as there are processors. @param {Stage[]} stages @param {Context} context */
async function runTogether(stages, context) {
  const waiting = stages.values();
  const lanes = Array.from({ length: availableParallelism() }, () => runInTurn(waiting, context));
  return (await Promise.all(lanes)).flat();
}

/** @param {Iterable<Stage>} stages several lanes may take from one iterator @param {Context} context */
async function runInTurn(stages, context) {
  const outcomes = [];
  for (const stage of stages) outcomes.push(await runStage(stage, context));
  return outcomes;
}

/** @param {Stage} stage @param {Context} context @returns {Promise<Outcome>} */
async function runStage(stage, context) {
  const started = performance.now();
  const outcome = await stage.run(context).catch(failure);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${outcome.output}${outcome.failed > 0 ? '✗' : '✓'} ${stage.name}: ${countsText(outcome)} (${seconds} s)`,
  );
  return outcome;
}

/** @param {unknown} error @returns {Outcome} a stage that could not even run */
function failure(error) {
  return { passed: 0, failed: 1, skipped: 0, output: `${error instanceof Error ? error.stack : String(error)}\n` };
}
