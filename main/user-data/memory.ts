import { homedir } from 'node:os';
import type { Theme } from '@shared/ipc';
import { parametersOf } from '../projects/measure';
import type { Placement } from '../windows/placement';
import type { JsonFile } from './json-file';
import type { RecentFile } from './recents';
import { withRecent } from './recents';
import type { State } from './state';

/** What the app remembers, and how it changes. */
export class Memory {
  readonly #file: JsonFile<State>;

  constructor(file: JsonFile<State>) {
    this.#file = file;
  }

  get recents(): readonly RecentFile[] {
    return this.#file.value.recents;
  }

  get theme(): Theme {
    return this.#file.value.theme;
  }

  get placement(): Placement | null {
    return this.#file.value.placement;
  }

  /** Where the next file dialog begins. */
  get folder(): string {
    return this.#file.value.folder ?? homedir();
  }

  rememberFolder(folder: string): void {
    this.#change({ folder });
  }

  rememberPlacement(placement: Placement): void {
    this.#change({ placement });
  }

  rememberTheme(theme: Theme): void {
    this.#change({ theme });
  }

  /** A project with this text was opened from this file, or saved to it. */
  rememberProject(path: string, text: string): void {
    const file = { path, parameters: parametersOf(text), opened: Date.now() };
    this.#change({ recents: withRecent(this.recents, file) });
  }

  forgetRecents(): void {
    this.#change({ recents: [] });
  }

  settled(): Promise<void> {
    return this.#file.settled();
  }

  #change(news: Partial<State>): void {
    void this.#file.update((state) => ({ ...state, ...news }));
  }
}
