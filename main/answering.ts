import { ipcMain } from 'electron';
import type { RequestKey } from '@shared/ipc';
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
  const reply = <Key extends RequestKey>(key: Key, asking: Asking | null, given: unknown[]): Reply<Key> =>
    answer(key, handlers[key], asking, given, (error) => {
      report(`The answer to ${key} failed`, error);
    });
  for (const key of requestKeys)
    ipcMain.handle(key, (event, ...given: unknown[]) => reply(key, application.windows.sender(event, page), given));
}

type Reply<Key extends RequestKey> = ReturnType<typeof answer<Key, Asking>>;
