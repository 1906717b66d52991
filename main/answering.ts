import { ipcMain } from 'electron';
import type { Application } from './application';
import type { Handlers } from './messages';
import { answer, requestKeys } from './messages';
import { editingRequests } from './requests/editing';
import { openingRequests } from './requests/openings';
import { pictureRequests } from './requests/pictures';
import type { Asking } from './requests/services';
import { windowRequests } from './requests/window';

/** Answers every request of the table, to the pages of our own windows only. */
export function answerRequests(
  application: Application,
  page: string,
  report: (what: string, error: unknown) => void,
): void {
  const handlers: Handlers<Asking> = {
    ...openingRequests(application),
    ...editingRequests(application),
    ...pictureRequests(application),
    ...windowRequests(application),
  };
  for (const key of requestKeys)
    ipcMain.handle(key, (event, ...given: unknown[]) =>
      answer(key, handlers, application.windows.sender(event, page), given, (error) => {
        report(`The answer to ${key} failed`, error);
      }),
    );
}
