import type { BrowserWindow } from 'electron';
import type { RequestKey } from '@shared/ipc';
import type { ExportClient } from '../export-client';
import type { Handlers } from '../messages';
import type { Desk } from '../projects/desk';
import type { Saving } from '../projects/saving';
import type { Session } from '../projects/session';
import type { Start } from '../projects/start';
import type { Memory } from '../user-data/memory';
import type { RecoveryFolder } from '../user-data/recovery';
import type { AppMenu } from '../windows/app-menu';

/** The window that a request comes from, and the project in it. */
export interface Asking {
  readonly window: BrowserWindow;
  readonly session: Session;
}

/** All that requests are answered with. */
export interface Services {
  readonly desk: Desk;
  readonly saving: Saving;
  readonly memory: Memory;
  readonly recovery: RecoveryFolder;
  readonly exporter: ExportClient;
  readonly menu: AppMenu;
  readonly start: Start;
  /** The start screen shows something else now: tells windows and menu. */
  readonly announceStart: () => Promise<void>;
  readonly forgetRecents: () => Promise<void>;
}

/** The handlers of some of the requests. */
export type Some<Key extends RequestKey> = Pick<Handlers<Asking>, Key>;
