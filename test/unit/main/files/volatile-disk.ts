import type { FileRecord, FileSystem, OpenFile } from '../../../../main/files/file-system';
import { systemError } from './faulty-disk';

interface Inode {
  bytes: Uint8Array;
}

/** One change on its way to the platter: bytes of a file, or what a name leads to (null: nothing). */
type Change =
  | { readonly inode: Inode; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly name: string; readonly inode: Inode | null };

type Step = { readonly change: Change } | { readonly syncedFile: Inode } | { readonly syncedFolder: true };

/**
 * A disk in memory that may lose whatever was not forced to it. It keeps every step, so that `afterPowerCut` can say
 * what is left when the power goes after a given step and any of the changes on their way are lost.
 */
export class VolatileDisk {
  readonly steps: Step[] = [];
  readonly #names = new Map<string, Inode>();
  readonly #first: ReadonlyMap<string, Inode>;
  readonly #share: number;

  constructor(contents: Readonly<Record<string, Uint8Array>>, share: number) {
    for (const [name, bytes] of Object.entries(contents)) this.#names.set(name, { bytes });
    this.#first = new Map(this.#names);
    this.#share = share;
  }

  readonly files: FileSystem = {
    access: (path) => later(() => void this.#inode(path)),
    lstat: (path) => later(() => record(this.#inode(path))),
    stat: (path) => later(() => record(this.#inode(path))),
    realpath: (path) => later(() => (path === '/' || this.#inode(path), path)),
    open: (path, flags) => later(() => (path === '/' ? this.#openFolder() : this.#openFile(path, flags))),
    rename: (from, to) => later(this.#rename.bind(this, from, to)),
    unlink: (path) => later(this.#point.bind(this, path, null)),
    pause: () => later(() => undefined),
  };

  /** What is read after the power went with the first `steps` done; `lost(n)` says whether the n-th change in flight is lost. */
  afterPowerCut(steps: number, lost: (change: number) => boolean): ReadonlyMap<string, Uint8Array> {
    const done = this.steps.slice(0, steps);
    const kept = done.filter((step, at) => 'change' in step && (isForced(step.change, done.slice(at)) || !lost(at)));
    return replay(
      this.#first,
      kept.flatMap((step) => ('change' in step ? [step.change] : [])),
    );
  }

  #inode(path: string): Inode {
    const inode = this.#names.get(path);
    if (inode === undefined) throw systemError('ENOENT', 'open');
    return inode;
  }

  #point(name: string, inode: Inode | null): void {
    if (inode === null) this.#names.delete(name);
    else this.#names.set(name, inode);
    this.steps.push({ change: { name, inode } });
  }

  #rename(from: string, to: string): void {
    const inode = this.#inode(from);
    this.#point(to, inode);
    this.#point(from, null);
  }

  #openFile(path: string, flags: string): OpenFile {
    if (flags === 'wx') this.#point(path, { bytes: new Uint8Array() });
    const inode = this.#inode(path);
    let position = 0;
    return {
      read: () => later(() => ({ bytesRead: 0 })),
      write: (bytes, offset) =>
        later(() => {
          const part = bytes.slice(offset, offset + this.#share);
          this.steps.push({ change: { inode, offset: position, bytes: part } });
          inode.bytes = overlaid(inode.bytes, position, part);
          position += part.length;
          return { bytesWritten: part.length };
        }),
      stat: () => later(() => record(inode)),
      chmod: () => later(() => undefined),
      sync: () => later(() => void this.steps.push({ syncedFile: inode })),
      close: () => later(() => undefined),
    };
  }

  #openFolder(): OpenFile {
    const folder = this.#openFile([...this.#names.keys()][0] ?? '', 'r');
    return { ...folder, sync: () => later(() => void this.steps.push({ syncedFolder: true })) };
  }
}

async function later<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}

const record = (inode: Inode): FileRecord => ({
  size: inode.bytes.length,
  mode: 0o100644,
  isFile: () => true,
  isDirectory: () => false,
  isSymbolicLink: () => false,
});

function overlaid(old: Uint8Array, offset: number, part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.max(old.length, offset + part.length));
  bytes.set(old);
  bytes.set(part, offset);
  return bytes;
}

const isForced = (change: Change, later: readonly Step[]): boolean =>
  later.some((step) =>
    'name' in change ? 'syncedFolder' in step : 'syncedFile' in step && step.syncedFile === change.inode,
  );

function replay(first: ReadonlyMap<string, Inode>, changes: readonly Change[]): ReadonlyMap<string, Uint8Array> {
  const names = new Map(first);
  const contents = new Map([...first.values()].map((inode) => [inode, inode.bytes]));
  for (const change of changes) {
    if ('offset' in change)
      contents.set(change.inode, overlaid(contents.get(change.inode) ?? new Uint8Array(), change.offset, change.bytes));
    else if (change.inode === null) names.delete(change.name);
    else names.set(change.name, change.inode);
  }
  return new Map([...names].map(([name, inode]) => [name, contents.get(inode) ?? new Uint8Array()]));
}
