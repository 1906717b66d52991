// Runs npm, in the user's own configuration.
import { run } from './run.mjs';

/** @param {string[]} args @param {import('./run.mjs').RunOptions} [options] @throws {Error} when npm fails */
export async function npm(args, options) {
  const script = process.env['npm_execpath'];
  const { code } = script?.endsWith('npm-cli.js')
    ? await run(process.execPath, [script, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ${args[0]} failed`);
}
