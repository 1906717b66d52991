import { access, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** The little of a file's record that the file routines look at. */
export interface FileRecord {
  readonly size: number;
  readonly mode: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export interface OpenFile {
  read(into: Uint8Array, offset: number, length: number): Promise<{ readonly bytesRead: number }>;
  write(bytes: Uint8Array, offset: number): Promise<{ readonly bytesWritten: number }>;
  stat(): Promise<FileRecord>;
  chmod(mode: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** All that the file routines ask of the outside world. It is passed in, so that a test can make any one call fail. */
export interface FileSystem {
  access(path: string, mode: number): Promise<void>;
  lstat(path: string): Promise<FileRecord>;
  stat(path: string): Promise<FileRecord>;
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}

export const disk: FileSystem = { access, lstat, stat, open, realpath, rename, unlink, pause };

/** The system's own name for a failed call, such as `ENOSPC`. Anything else that was thrown is our mistake, and thrown on. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string')
    return error.code;
  throw error;
}

/** What a call gives, or null where nothing is at that place. Every other failure is thrown on. */
export async function unlessMissing<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Waits for a call whose failure changes nothing for the caller. */
export async function bestEffort(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    systemCode(error);
  }
}
