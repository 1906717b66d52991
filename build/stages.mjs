// What `npm test` consists of. Every stage ends with how many checks passed and failed; a linter or a compiler is one check.
import { readFile, rm } from 'node:fs/promises';
import { build } from './build.mjs';
import { withDisplay } from './display.mjs';
import { electronEnv } from './electron.mjs';
import { inRoot } from './paths.js';
import { playwrightCounts, vitestCounts } from './reports.mjs';
import { run } from './run.mjs';

/** @typedef {import('./reports.mjs').Counts} Counts */
/** @typedef {Counts & { output: string }} Outcome */

/**
 * @typedef {object} Context
 * @property {import('./electron.mjs').Runtime} runtime
 * @property {NodeJS.ProcessEnv} env for the tests
 * @property {string[]} rest arguments for the test runner
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {'lint' | 'types' | 'unit' | 'reference' | 'e2e'} group what it is asked for by: `node build/test.mjs lint`
 * @property {boolean} [part] only run when asked for: another stage has all of it
 * @property {boolean} [alone] needs the machine to itself
 * @property {(context: Context) => Promise<Outcome>} run
 */

/** @type {Stage[]} in the order they start in: the longest first */
export const STAGES = [
  { name: 'unit, component, laws, reference', group: 'unit', run: unitTests },
  { name: 'reference', group: 'reference', part: true, run: referenceTests },
  check('lint', 'eslint', 'eslint/bin/eslint.js -c build/eslint.config.js --max-warnings 0 .'),
  check('types', 'renderer', 'svelte-check/bin/svelte-check --tsconfig renderer/tsconfig.json --fail-on-warnings'),
  ...['shared', 'main', 'test', 'build'].map((room) => check('types', room, compiler(room))),
  check('lint', 'prettier', 'prettier/bin/prettier.cjs --check --log-level warn .'),
  { name: 'end to end', group: 'e2e', alone: true, run: endToEndTests },
];

/** @param {string} room checked from what the last run knew, so quickly when little has changed */
function compiler(room) {
  return `typescript/bin/tsc -p ${room} --incremental --tsBuildInfoFile node_modules/.cache/tsc/${room}.tsbuildinfo`;
}

/** @param {'lint' | 'types'} group @param {string} name @param {string} command @returns {Stage} one check: it succeeds or not */
function check(group, name, command) {
  const one = async () => {
    const { code, output } = await tool(command);
    return code === 0 ? { passed: 1, failed: 0, skipped: 0, output: '' } : { passed: 0, failed: 1, skipped: 0, output };
  };
  return { name: `${group}: ${name}`, group, run: one };
}

/** @param {Context} context */
function unitTests(context) {
  return vitest('', context);
}

/** @param {Context} context */
function referenceTests(context) {
  return vitest('--project reference', context);
}

/** @param {string} options @param {Context} context */
function vitest(options, { env, rest }) {
  const report = 'test-results/unit.json';
  const reporters = `--reporter=default --reporter=json --outputFile=${report} --reporter=./test/reference/reporter.ts`;
  const command = `vitest/vitest.mjs run -c test/vitest.config.ts ${options} ${reporters}`.replaceAll('  ', ' ');
  return reported(report, vitestCounts, command, rest, env);
}

/** @param {Context} context */
async function endToEndTests({ runtime, env, rest }) {
  const report = 'test-results/e2e.json';
  const command = '@playwright/test/cli.js test -c test/playwright.config.ts';
  await build();
  return withDisplay((display) =>
    reported(report, playwrightCounts, command, rest, { ...env, ...electronEnv(runtime), ...display }),
  );
}

/**
 * Runs tests that leave a report. A runner that fails without a failed test (an error outside of them) is one failure.
 *
 * @param {string} report @param {(report: string) => Counts} count
 * @param {string} command @param {string[]} rest @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
async function reported(report, count, command, rest, env) {
  await rm(inRoot(report), { force: true });
  const { code, output } = await tool(command, rest, env);
  const text = await readFile(inRoot(report), 'utf8').catch(() => '');
  const counts = text === '' ? { passed: 0, failed: 0, skipped: 0 } : count(text);
  return { ...counts, failed: Math.max(counts.failed, code === 0 ? 0 : 1), output };
}

/** @param {string} command a script in node_modules and its arguments @param {string[]} [rest] @param {NodeJS.ProcessEnv} [env] */
function tool(command, rest = [], env = {}) {
  const [script, ...args] = command.split(' ');
  return run(process.execPath, [inRoot(`node_modules/${script}`), ...args, ...rest], { stdout: 'collect', env });
}
