// Starts the packaged app and looks for its window. (Playwright cannot: the fuses close the door that it would come in by.)
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDisplay } from './display.mjs';
import { electronSwitches } from './electron.mjs';

const patience = 30_000;

/** @param {string} folder of the unpacked app @throws {Error} if it shows no window, or ends */
export async function smokeTest(folder) {
  if (process.platform !== 'linux') return console.log(`packaged in ${folder}; its window is looked for on Linux only`);
  const profile = await mkdtemp(join(tmpdir(), 'layerwright-smoke-'));
  try {
    await withDisplay((display) => seeWindow(join(folder, 'layerwright'), profile, { ...process.env, ...display }));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  console.log(`packaged in ${folder}; it starts and shows its window`);
}

/** @param {string} program @param {string} profile @param {NodeJS.ProcessEnv} env */
async function seeWindow(program, profile, env) {
  const app = spawn(program, [...electronSwitches, `--user-data-dir=${profile}`], { env, stdio: 'ignore' });
  const closed = new Promise((done) => app.once('close', done));
  try {
    const deadline = Date.now() + patience;
    while (!showsWindow(env)) {
      if (app.exitCode !== null) throw new Error(`the packaged app ended with code ${app.exitCode}`);
      if (Date.now() > deadline) throw new Error(`the packaged app shows no window within ${patience / 1000} s`);
      await sleep(200);
    }
  } finally {
    app.kill();
    await closed;
  }
}

/** Whether a window with our name, larger than the helpers that every app has, is on the display. @param {NodeJS.ProcessEnv} env */
function showsWindow(env) {
  const windows = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8', env });
  return [...windows.matchAll(/"[^"]*Layerwright[^"]*": \(.*?\)\s+(\d+)x(\d+)/g)].some(
    ([, width, height]) => Number(width) > 200 && Number(height) > 200,
  );
}
