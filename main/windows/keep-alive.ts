import { type BrowserWindow, dialog } from 'electron';
import { CrashCounter } from './crash-counter';
import { inSystemOrder } from './button-order';

type Report = (what: string, error: unknown) => void;

/** Brings a page back that crashed or hangs. Its project comes back with it, as of the last snapshot. */
export function keepAlive(window: BrowserWindow, report: Report): void {
  const crashes = new CrashCounter();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    report('A page ended', reason);
    if (crashes.isLoop(Date.now())) void giveUp(window);
    else window.webContents.reload();
  });
  window.on('unresponsive', () => void wait(window));
}

/** Reloading would only crash again. What was unsaved is in the recovery journal, and is offered at the next start. */
async function giveUp(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window has failed several times and will be closed.',
    detail: 'What was not saved is kept, and offered when Layerwright starts again.',
    buttons: ['Close'],
  });
  window.destroy();
}

async function wait(window: BrowserWindow): Promise<void> {
  const [again, patience] = ['Reload', 'Wait'];
  const buttons = inSystemOrder([patience, again], process.platform);
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window does not respond.',
    detail: 'You can wait, or reload it with your project as it was at most a few seconds ago.',
    buttons: [...buttons],
    defaultId: buttons.indexOf(patience),
    noLink: true,
  });
  if (buttons[response] !== again || window.isDestroyed()) return;
  window.webContents.forcefullyCrashRenderer();
}
