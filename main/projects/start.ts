import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Recent, Recovered, StartScreen, WindowContent } from '@shared/ipc';
import { bestEffort } from '../files/file-system';
import type { Memory } from '../user-data/memory';
import type { RecentFile } from '../user-data/recents';
import { readableFolder, toRecent } from '../user-data/recents';
import type { RecoveryFolder, Snapshot } from '../user-data/recovery';
import type { Desk } from './desk';
import { listExamples } from './examples';
import { parametersOf } from './measure';
import { toOpened } from './project';
import type { Session } from './session';

/** The start screen: recent files, examples, and the work of a run that ended without a word. */
export class Start {
  readonly #memory: Memory;
  readonly #recovery: RecoveryFolder;
  readonly #desk: Desk;

  constructor(memory: Memory, recovery: RecoveryFolder, desk: Desk) {
    this.#memory = memory;
    this.#recovery = recovery;
    this.#desk = desk;
  }

  /** What it shows now. Work that a window already shows again is not offered any more. */
  async screen(): Promise<StartScreen> {
    const recovered = await this.#recovery.list(Date.now());
    return {
      recents: await Promise.all(this.#memory.recents.map(asShown)),
      examples: [...listExamples()],
      recovered: recovered.filter(({ id }) => !this.#desk.isShown(id)).map(toRecovered),
    };
  }

  /** What a page that begins to listen shows at first. A project that comes into its window later, it hears of. */
  async welcome(session: Session): Promise<Pick<WindowContent, 'start' | 'project' | 'faults'>> {
    const screen = await this.screen();
    // Looked up only now: a project may have come while the screen was put together, before the page could hear of it.
    const { project } = session;
    return { start: screen, project: project && toOpened(project), faults: [...session.listen()] };
  }

  /** Tells all windows what it shows now. */
  async announce(): Promise<StartScreen> {
    const screen = await this.screen();
    for (const { pane } of this.#desk.sessions) pane.send('onStart', screen);
    return screen;
  }
}

const asShown = async (file: RecentFile): Promise<Recent> => toRecent(file, homedir(), await isMissing(file.path));

const toRecovered = ({ id, name, path, text, changed }: Snapshot): Recovered => ({
  id,
  name,
  folder: path === null ? null : readableFolder(path, homedir()),
  parameters: parametersOf(text),
  changed,
});

/** A drive that does not answer within a moment is as good as gone; the start screen does not wait for it. */
const patience = 1_000;

async function isMissing(path: string): Promise<boolean> {
  let missing = true;
  const looked = bestEffort(access(path).then(() => (missing = false)));
  const enough = new AbortController();
  await Promise.race([looked, pause(patience, undefined, { signal: enough.signal })]);
  enough.abort();
  return missing;
}
