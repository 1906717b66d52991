import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { palettes } from '@shared/scene/palette';
import type { Placement } from './placement';
import { place, smallest } from './placement';

/** What every window's page may do: nothing but draw, and send the messages of the preload script. */
const pagePreferences = {
  preload: join(__dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  // Its dictionaries would come over the network.
  spellcheck: false,
  devTools: !app.isPackaged,
};

/** Opens a window where the last one was, a little beside those that are open. It is shown when it has something to show. */
export function openWindow(wanted: Placement | null): BrowserWindow {
  const [main, others] = [screen.getPrimaryDisplay(), screen.getAllDisplays()];
  const areas = [main, ...others.filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
  const { maximized, ...bounds } = place(wanted, areas, BrowserWindow.getAllWindows().length);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.getName(),
    // So that it does not flash in another colour before its page is drawn.
    backgroundColor: palettes[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].canvas,
    webPreferences: pagePreferences,
  });
  if (maximized) window.maximize();
  // The page's <title> is for the page; the window's is the project's.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}

export const placementOf = (window: BrowserWindow): Placement => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
});
