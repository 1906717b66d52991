import type { Problem } from '@shared/result';

/** Every exit code of the command line. From 64 on they are those of BSD's sysexits.h. */
export const exits = {
  ok: 0,
  /** `validate` found errors. */
  findings: 1,
  usage: 2,
  badData: 65,
  noInput: 66,
  internal: 70,
  cannotCreate: 73,
  inputOutput: 74,
  interrupted: 130,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

const whenReading: Readonly<Record<string, Exit>> = {
  'file-missing': exits.noInput,
  'reading-refused': exits.noInput,
  'not-a-file': exits.noInput,
  'link-loops': exits.noInput,
  'open-failed': exits.inputOutput,
};

/** The exit code for a file that could not be opened; what is wrong inside of it is bad data. */
export const exitOfReading = ({ code }: Problem): Exit => whenReading[code] ?? exits.badData;

const whenWriting: Readonly<Record<string, Exit>> = {
  'disk-full': exits.inputOutput,
  'quota-reached': exits.inputOutput,
  'disk-refuses-size': exits.inputOutput,
  'save-failed': exits.inputOutput,
};

/** The exit code for a file that could not be written: the disk failed, or the file may not be created there. */
export const exitOfWriting = ({ code }: Problem): Exit => whenWriting[code] ?? exits.cannotCreate;
