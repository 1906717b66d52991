// Electron on Linux needs a display even for a hidden window; where there is none, a virtual one is started.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** True where windows can open without our help. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * @template T
 * @param {(env: { DISPLAY?: string }) => Promise<T>} work gets the environment in which windows open
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay) return work({});
  const { display, close } = await startXvfb();
  try {
    return await work({ DISPLAY: display });
  } finally {
    close();
  }
}

/** X itself picks a free display number and writes it to the pipe once it is ready. */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const close = () => server.kill();
  process.once('exit', close);
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const failed = once(server, 'exit').then(() => Promise.reject(new Error('Xvfb did not start')));
  const [number] = await Promise.race([once(pipe.setEncoding('utf8'), 'data'), failed]);
  failed.catch(() => undefined);
  return { display: `:${String(number).trim()}`, close };
}
