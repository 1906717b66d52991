import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, net, protocol } from 'electron';

const rendererRoot = join(import.meta.dirname, '../renderer');

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

function servePage(): void {
  protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url);
    const file = resolve(rendererRoot, '.' + decodeURIComponent(pathname));
    if (host !== 'layerwright' || !file.startsWith(rendererRoot + sep)) return new Response(null, { status: 404 });
    return net.fetch(pathToFileURL(file).href);
  });
}

// The launcher passes --no-sandbox only to root, whom Chromium's sandbox refuses; enableSandbox() would strip it again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

void app.whenReady().then(() => {
  servePage();
  const preload = join(import.meta.dirname, '../preload/index.cjs');
  const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } });
  void window.loadURL(process.env['ELECTRON_RENDERER_URL'] ?? 'app://layerwright/index.html');
});
