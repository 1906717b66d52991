import type { FileSystem, OpenFile } from '../../../../main/files/file-system';
import { disk } from '../../../../main/files/file-system';

export interface Fault {
  /** Which call of the file system fails, counted from 1 over all functions. */
  readonly call: number;
  /** The system's code, such as `ENOSPC`. */
  readonly code: string;
  /** True: this call and every later one. False: this call only. */
  readonly forGood: boolean;
}

export const noFault: Fault = { call: Infinity, code: 'EIO', forGood: false };

export const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}, ${syscall}`), { code, syscall });

/** The real disk, of which one call or all from one on fail, and which takes at most `share` bytes at a write. */
export class FaultyDisk {
  calls = 0;
  readonly log: string[] = [];
  readonly pauses: number[] = [];
  readonly #fault: Fault;
  readonly #share: number;

  constructor(fault: Fault = noFault, share = Infinity) {
    this.#fault = fault;
    this.#share = share;
  }

  readonly files: FileSystem = {
    access: (path, mode) => this.#call('access', () => disk.access(path, mode)),
    lstat: (path) => this.#call('lstat', () => disk.lstat(path)),
    stat: (path) => this.#call('stat', () => disk.stat(path)),
    open: (path, flags, mode) => this.#call('open', async () => this.#wrap(await disk.open(path, flags, mode))),
    realpath: (path) => this.#call('realpath', () => disk.realpath(path)),
    rename: (from, to) => this.#call('rename', () => disk.rename(from, to)),
    unlink: (path) => this.#call('unlink', () => disk.unlink(path)),
    pause: (milliseconds) => {
      this.pauses.push(milliseconds);
      return Promise.resolve();
    },
  };

  #wrap(file: OpenFile): OpenFile {
    return {
      read: (into, offset, length) => this.#call('read', () => file.read(into, offset, length)),
      write: (bytes, offset) => this.#call('write', () => file.write(bytes.subarray(0, offset + this.#share), offset)),
      stat: () => this.#call('fstat', () => file.stat()),
      chmod: (mode) => this.#call('fchmod', () => file.chmod(mode)),
      sync: () => this.#call('fsync', () => file.sync()),
      // A close that fails has closed all the same.
      close: async () => {
        await file.close();
        await this.#call('close', () => Promise.resolve());
      },
    };
  }

  async #call<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.calls += 1;
    this.log.push(name);
    const { call, code, forGood } = this.#fault;
    if (this.calls === call || (forGood && this.calls > call)) throw systemError(code, name);
    return work();
  }
}
