import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { commands } from '@shared/editor/commands/index';
import { ExportClient } from './export-client';
import { Closing } from './projects/closing';
import { Desk } from './projects/desk';
import { OutsideChanges } from './projects/outside-changes';
import { Saving } from './projects/saving';
import { Start } from './projects/start';
import type { Services } from './requests/services';
import type { JsonFile } from './user-data/json-file';
import { Memory } from './user-data/memory';
import { RecoveryFolder } from './user-data/recovery';
import { findRecent } from './user-data/recents';
import type { State } from './user-data/state';
import { AppMenu } from './windows/app-menu';
import { openProjectWindow } from './windows/project-window';
import { Windows } from './windows/windows';

/** What the application is given to live in. */
export interface Surroundings {
  /** The URL of the page that every window shows. */
  readonly page: string;
  /** The folder for the recovery journals. */
  readonly recoveryFolder: string;
  readonly state: JsonFile<State>;
  /** Writes to the log. */
  readonly report: (what: string, error: unknown) => void;
}

/** Everything that is there while the app runs. */
export interface Application extends Services {
  readonly windows: Windows;
  readonly closing: Closing;
}

/** Puts the application together. It has no window yet. */
export function createApplication({ page, recoveryFolder, state, report }: Surroundings): Application {
  const windows = new Windows(() => {
    menu.refresh();
  });
  const memory = new Memory(state);
  const recovery = new RecoveryFolder(recoveryFolder);
  const exporter = new ExportClient(startExporter);

  const remember = (path: string, text: string): void => {
    memory.rememberProject(path, text);
    app.addRecentDocument(path);
    void announceStart();
  };
  const saving = new Saving((path, session) => desk.isOpenElsewhere(path, session), remember);
  const closing = new Closing(saving);
  const outside = new OutsideChanges(saving);
  const desk = new Desk(() => {
    const opened = openProjectWindow({ page, memory, recovery, closing, outside, report });
    windows.add(opened);
    opened.window.once('closed', () => {
      desk.remove(opened.session);
    });
    return opened.session;
  }, remember);

  const start = new Start(memory, recovery, desk);
  const announceStart = async (): Promise<void> => {
    menu.update(await start.announce());
  };
  const forgetRecents = async (): Promise<void> => {
    memory.forgetRecents();
    app.clearRecentDocuments();
    await announceStart();
  };
  const menu = createMenu({ windows, desk, memory, forgetRecents });
  return { windows, closing, desk, saving, memory, recovery, start, menu, announceStart, forgetRecents, exporter };
}

const startExporter = (): Electron.UtilityProcess =>
  utilityProcess.fork(join(__dirname, 'export-worker.cjs'), [], { serviceName: 'Layerwright export' });

type MenuNeeds = Pick<Application, 'windows' | 'desk' | 'memory' | 'forgetRecents'>;

/** The menu sends commands to the window in front; without one, on a Mac, New and Open begin with a window. */
function createMenu({ windows, desk, memory, forgetRecents }: MenuNeeds): AppMenu {
  const choose = (id: string): void => {
    if (windows.front === null) desk.openStart();
    else windows.front.session.pane.send('onCommand', { id });
  };
  const openRecent = async (id: string): Promise<void> => {
    const recent = findRecent(memory.recents, id);
    if (recent !== undefined) await desk.openFiles([recent.path], windows.front?.session ?? null);
  };
  const source = {
    commands,
    withoutWindow: new Set(['file.new', 'file.open', 'file.import']),
    recents: [],
    platform: process.platform,
    development: !app.isPackaged,
    choose,
    openRecent: (id: string) => void openRecent(id),
    clearRecents: () => void forgetRecents(),
  };
  return new AppMenu(source, () => windows.front?.window ?? null);
}
