// Runs another program until it ends.
import { spawn } from 'node:child_process';
import { root } from './paths.js';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd] the checkout unless said otherwise
 * @property {'inherit' | 'ignore' | 'collect'} [stdout] where what it prints goes; `collect` returns both streams
 * @property {boolean} [shell]
 */

const posix = process.platform !== 'win32';

/**
 * The child gets a process group of its own, and every signal we get goes to the whole group: Electron and Playwright start
 * further processes, which would otherwise outlive us.
 *
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 where the program does not exist
 */
export function run(command, args, { env, cwd = root, stdout = 'inherit', shell = false } = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = stdout === 'collect' ? ['ignore', 'pipe', 'pipe'] : ['inherit', stdout, 'inherit'];
  const child = spawn(command, args, { cwd, stdio, shell, detached: posix, env: { ...process.env, ...env } });
  const release = forwardSignals(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done) => {
    child.on('error', (error) => {
      release();
      done({ code: 127, output: `${command}: ${error.message}\n` });
    });
    child.on('close', (code) => {
      release();
      done({ code: code ?? 1, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @returns {() => void} stops forwarding */
function forwardSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (posix && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => signals.forEach((signal) => process.off(signal, forward));
}
