import { app, dialog } from 'electron';
import type { Application } from './application';
import { Quitting } from './quitting';

/** The exit code for a mistake of ours (EX_SOFTWARE of sysexits.h). */
export const internalError = 70;

/** However the app ends, nothing that was done is lost: it is saved, given up by the person, or in a recovery journal. */
export function endWell(application: Application, report: (what: string, error: unknown) => void): void {
  const quitting = new Quitting(application);
  app.on('before-quit', quitting.hold);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endWithSession(quitting);
  endOnMistake(quitting, report);
}

/** A system that logs off or shuts down waits for nobody, so nothing is asked. */
function endWithSession(quitting: Quitting): void {
  const leave = async (): Promise<void> => {
    try {
      await quitting.keepJournals();
    } finally {
      app.exit();
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void leave());
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => void quitting.keepJournals());
  });
}

function endOnMistake(quitting: Quitting, report: (what: string, error: unknown) => void): void {
  let ending = false;
  const fail = async (error: unknown): Promise<void> => {
    report('An error that nothing handled', error);
    // What fails while the app ends is noted and no more: it would fail again, for ever.
    if (ending) return;
    ending = true;
    try {
      await quitting.keepJournals();
    } finally {
      dialog.showErrorBox(
        'Layerwright has to close',
        'Something went wrong inside Layerwright. What was not saved is kept, and offered when it starts again.',
      );
      app.exit(internalError);
    }
  };
  process.on('uncaughtException', (error) => void fail(error));
  process.on('unhandledRejection', (error) => void fail(error));
}
