// Stands in for Electron's own default_app.asar, which the fallback runtime lacks:
//   electron [-r module]... [--switches] <app folder or main file> [args]
// so that `electron .`, Playwright's loader (-r) and ELECTRON_OVERRIDE_DIST_PATH work as with an official build. It uses the
// same undocumented hooks of Node as Electron's, which is why no type checker looks at it.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const Module = require('node:module');
const { app } = require('electron');

/** Reads the command line up to the app: what follows it is the app's own. */
function readArguments() {
  const preloads = [];
  const argv = process.argv.slice(1);
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '-r' || argv[i] === '--require') preloads.push(argv[++i]);
    else if (!argv[i].startsWith('-')) return { preloads, target: resolve(argv[i]) };
  }
  return { preloads, target: undefined };
}

/** Takes name, version and profile from the app's package.json, as if it were packaged. Returns the app's folder. */
function describeApp(target) {
  const manifest = join(target, 'package.json');
  if (!existsSync(manifest)) return dirname(target);
  const { name, productName = name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (productName) app.setName(productName);
  if (version) app.setVersion(version);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
  return target;
}

const { preloads, target } = readArguments();
if (target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  if (preloads.length > 0) Module._preloadModules(preloads);
  app.setAppPath(describeApp(target));
  Module._load(require.resolve(target), null, true);
} else if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
} else {
  console.error('usage: electron <app folder>');
  process.exit(64);
}
