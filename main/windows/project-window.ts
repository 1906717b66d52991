import type { BrowserWindow } from 'electron';
import type { Closing } from '../projects/closing';
import type { OutsideChanges } from '../projects/outside-changes';
import { Session } from '../projects/session';
import type { Asking } from '../requests/services';
import type { Memory } from '../user-data/memory';
import type { RecoveryFolder } from '../user-data/recovery';
import { Dialogs } from './dialogs';
import { keepAlive } from './keep-alive';
import { WindowPane } from './pane';
import { openWindow, placementOf } from './window';

/** What a window with a project in it needs of the rest of the app. */
export interface WindowNeeds {
  /** The URL of the page. */
  readonly page: string;
  readonly memory: Memory;
  readonly recovery: RecoveryFolder;
  readonly closing: Closing;
  readonly outside: OutsideChanges;
  readonly report: (what: string, error: unknown) => void;
}

/** Opens a window with its page, its session, and all that guards them. */
export function openProjectWindow({ page, memory, recovery, closing, outside, report }: WindowNeeds): Asking {
  const window = openWindow(memory.placement);
  const session = new Session(new WindowPane(window, new Dialogs(window, memory)), recovery);
  window.on('close', (event) => {
    memory.rememberPlacement(placementOf(window));
    if (!session.project?.edited) return;
    event.preventDefault();
    void closeWhenAllowed(window, session, closing);
  });
  window.on('focus', () => void outside.look(session));
  keepAlive(window, report);
  window.loadURL(page).catch((error: unknown) => {
    report('The page could not be loaded', error);
  });
  return { window, session };
}

async function closeWhenAllowed(window: BrowserWindow, session: Session, closing: Closing): Promise<void> {
  if (await closing.mayClose(session)) window.destroy();
}
