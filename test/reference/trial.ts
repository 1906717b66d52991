import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, process.env['LAYERWRIGHT_REFERENCE'] ?? '../shared/reference');

/** A file of figures that are kept with the tests. */
export const kept = (name: string): string => resolve(keptFolder, name);

const keptFolder = resolve(root, 'test/fixtures');

/** A file of the folder with all figures, which a clone need not have. */
export const reference = (name: string): string => resolve(folder, name);

/** One case of a file: what is compared, or why it says nothing about us. */
export interface Trial {
  readonly id: string;
  /** The class or module that it is a case of. */
  readonly className: string;
  /** What came of it. */
  readonly expected: 'is taken' | 'is refused';
  readonly leftOut?: string | undefined;
  readonly compare: () => void;
}

/** A test for every case of a file or folder, class by class. One that is not there is named and skipped. */
export function tryAll(path: string, read: (path: string) => readonly Trial[]): void {
  describe(titleOf(path), () => {
    if (!existsSync(path)) {
      it('is not there', ({ skip }) => {
        skip(path);
      });
      return;
    }
    const trials = read(path);
    describe.each([...new Set(trials.map(({ className }) => className))])('%s', (name) => {
      for (const trial of trials.filter(({ className }) => className === name)) test(trial);
    });
  });
}

const titleOf = (path: string): string =>
  path.startsWith(keptFolder) ? `${basename(path)} (kept with the tests)` : basename(path);

function test({ id, expected, leftOut, compare }: Trial): void {
  it(`${id} ${expected}`, ({ skip }) => {
    if (leftOut !== undefined) skip(leftOut);
    compare();
  });
}
