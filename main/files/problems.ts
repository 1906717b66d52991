import { basename, dirname } from 'node:path';
import type { Problem } from '@shared/result';
import { problem } from '@shared/result';

/** A file that could not be opened or saved, and what the system said about it (`ENOSPC`), if it was the system. */
export interface FileCase {
  readonly path: string;
  readonly system?: string;
}

type FileProblem = (data: FileCase) => Problem;

interface Wording {
  readonly because: (folder: string) => string;
  readonly expected: string;
  readonly remedy: string;
}

/** Whatever went wrong with a save, the file on the disk is the old one, whole; the person is told so every time. */
const notSaved = (code: string, { because, expected, remedy }: Wording): FileProblem =>
  problem<FileCase>({
    code,
    severity: 'error',
    text: ({ path, system }) => ({
      message: `${basename(path)} was not saved: ${because(basename(dirname(path)))}. What was saved before is unchanged.`,
      expected,
      received: system ?? because(basename(dirname(path))),
      remedy,
    }),
  });

const notOpened = (code: string, { because, expected, remedy }: Wording): FileProblem =>
  problem<FileCase>({
    code,
    severity: 'error',
    text: ({ path, system }) => ({
      message: `${basename(path)} could not be opened: ${because(basename(dirname(path)))}.`,
      expected,
      received: system ?? because(basename(dirname(path))),
      remedy,
    }),
  });

const elsewhere = 'Save it in another folder.';
const loop = 'it is a link that leads back to itself';

const diskFull = notSaved('disk-full', {
  because: () => 'the disk is full',
  expected: 'Room for the whole file beside the old one.',
  remedy: 'Free some space and save again, or save it on another disk.',
});

const quotaReached = notSaved('quota-reached', {
  because: () => 'your quota on this disk is used up',
  expected: 'Room for the whole file beside the old one.',
  remedy: 'Free some space and save again, or save it on another disk.',
});

const diskRefusesSize = notSaved('disk-refuses-size', {
  because: () => 'this disk does not take files of that size',
  expected: 'A disk that takes files of that size.',
  remedy: 'Save it on another disk.',
});

export const fileReadOnly = notSaved('file-read-only', {
  because: () => 'the file is read-only',
  expected: 'A file that may be written.',
  remedy: 'Save it under another name.',
});

const folderRefusesWriting = notSaved('folder-refuses-writing', {
  because: (folder) => `the folder ${folder} may not be written to`,
  expected: 'A folder that may be written to.',
  remedy: elsewhere,
});

const fileInUse = notSaved('file-in-use', {
  because: () => 'another program is using the file',
  expected: 'A file that no other program holds.',
  remedy: 'Close the other program and save again, or save it under another name.',
});

const folderMissing = notSaved('folder-missing', {
  because: (folder) => `the folder ${folder} is not there`,
  expected: 'A folder that exists.',
  remedy: elsewhere,
});

export const nameRefused = notSaved('name-refused', {
  because: () => 'the system does not take this name',
  expected: 'A shorter name without control characters that no device has.',
  remedy: 'Save it under another name.',
});

export const linkBroken = notSaved('link-broken', {
  because: () => 'it is a link to a file that is not there',
  expected: 'A file, or a link to one.',
  remedy: 'Save it under another name.',
});

const linkLoops = notSaved('link-loops', {
  because: () => loop,
  expected: 'A file, or a link to one.',
  remedy: 'Save it under another name.',
});

export const notAFileToSave = notSaved('not-a-file', {
  because: () => 'something that is not a file has this name',
  expected: 'The name of a file.',
  remedy: 'Save it under another name.',
});

export const changedOnDisk = notSaved('changed-on-disk', {
  because: () => 'another program has changed or removed the file in the meantime',
  expected: 'The file as it was when it was opened or last saved.',
  remedy: 'Save it under another name, or overwrite it.',
});

const saveFailed = notSaved('save-failed', {
  because: () => 'the disk reported an error',
  expected: 'A disk that takes the file.',
  remedy: 'Save it on another disk.',
});

const fileMissing = notOpened('file-missing', {
  because: () => 'it is not there',
  expected: 'A file.',
  remedy: 'It may have been moved, renamed or deleted. Look for it in its folder.',
});

const readingRefused = notOpened('reading-refused', {
  because: () => 'you may not read it',
  expected: 'A file that may be read.',
  remedy: 'Ask its owner for the permission to read it.',
});

export const notAFileToOpen = notOpened('not-a-file', {
  because: () => 'it is not a file',
  expected: 'A file.',
  remedy: 'Choose a file.',
});

const linkLoopsOnOpen = notOpened('link-loops', {
  because: () => loop,
  expected: 'A file, or a link to one.',
  remedy: 'Choose another file.',
});

const openFailed = notOpened('open-failed', {
  because: () => 'the disk reported an error',
  expected: 'A disk that gives the file.',
  remedy: 'Try again, or open a copy on another disk.',
});

export const notText = notOpened('not-text', {
  because: () => 'it does not hold text in UTF-8',
  expected: 'Text in UTF-8.',
  remedy: 'Choose a project file, or convert it to UTF-8.',
});

export const fileTooLarge = problem<FileCase & { readonly limit: number }>({
  code: 'file-too-large',
  severity: 'error',
  text: ({ path, limit }) => ({
    message: `${basename(path)} could not be opened: it is too large for a project.`,
    expected: `At most ${mebibytes(limit)}.`,
    received: `More than ${mebibytes(limit)}.`,
    remedy: 'Choose a project file.',
  }),
});

const mebibytes = (bytes: number): string => `${bytes / 2 ** 20} MiB`;

const whenSaving: Readonly<Record<string, FileProblem>> = {
  ENOSPC: diskFull,
  EDQUOT: quotaReached,
  EFBIG: diskRefusesSize,
  EACCES: folderRefusesWriting,
  EPERM: folderRefusesWriting,
  EROFS: folderRefusesWriting,
  EBUSY: fileInUse,
  ETXTBSY: fileInUse,
  ENOENT: folderMissing,
  ENOTDIR: folderMissing,
  ENAMETOOLONG: nameRefused,
  ELOOP: linkLoops,
  EISDIR: notAFileToSave,
};

const whenOpening: Readonly<Record<string, FileProblem>> = {
  ENOENT: fileMissing,
  ENOTDIR: fileMissing,
  ENAMETOOLONG: fileMissing,
  EACCES: readingRefused,
  EPERM: readingRefused,
  EISDIR: notAFileToOpen,
  ELOOP: linkLoopsOnOpen,
};

/** What a person is told when the system refused a call of a save with this code. */
export const savingRefused = (path: string, system: string): Problem =>
  (whenSaving[system] ?? saveFailed)({ path, system });

/** What a person is told when the system refused to give a file with this code. */
export const openingRefused = (path: string, system: string): Problem =>
  (whenOpening[system] ?? openFailed)({ path, system });
