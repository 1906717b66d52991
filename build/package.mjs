// `npm run package [targets]`: packages the app for this platform into release/, an unpacked build unless targets are named
// (AppImage, deb, dmg, nsis ...), then starts the unpacked build and looks for its window.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { inRoot } from './paths.js';
import { XWININFO } from './system-packages.mjs';

const runtime = await setUp({ system: [XWININFO] });
const { build } = await import('./build.mjs');
const builder = await import('electron-builder');
const { smokeTest } = await import('./smoke-test.mjs');

await Promise.all(['out', 'release'].map((folder) => rm(inRoot(folder), { recursive: true, force: true })));
await build();
const unpacked = await packageApp(process.argv.slice(2));
await smokeTest(unpacked);

/** @param {string[]} targets @returns {Promise<string>} the folder of the unpacked app */
async function packageApp(targets) {
  let folder = '';
  /** @type {import('electron-builder').Configuration} */
  const config = {
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    ...(runtime.source === 'fallback' ? {} : { electronFuses: { grantFileProtocolExtraPrivileges: false } }),
    // electron-builder leaves the default app of a runtime that it did not download itself.
    afterPack: async ({ appOutDir, packager }) => {
      folder = appOutDir;
      await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
    },
  };
  await builder.build({
    targets: builder.Platform.current().createTarget(targets.length > 0 ? targets : 'dir'),
    publish: 'never',
    config,
  });
  return folder;
}
