import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SummaryJson } from '../../main/cli/summary-json';
import { sizes } from '../sizes';
import { call } from '../unit/main/cli/call';
import { arbitraryFile } from './arbitrary-file';

// Networks that nobody would draw: circles, blocks in themselves, several tensors at one input, settings of every sort.

test('whatever opens can be summarized, explained and validated', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFile, async (file) => {
      const input = JSON.stringify(file);
      const summary = await call(['summary', '--json', '-'], { input });
      const { totals, layers, problems } = JSON.parse(summary.out) as SummaryJson;
      const known = layers.reduce((sum, { parameters }) => sum + (parameters ?? 0), 0);
      expect(totals.parameters).toBe(known);
      expect(totals.complete && layers.some(({ parameters }) => parameters === null)).toBe(false);
      const errors = problems.some(({ severity }) => severity === 'error');
      expect((await call(['validate', '-'], { input })).exit).toBe(errors ? 1 : 0);
      expect(await call(['explain', '-'], { input })).toMatchObject({ exit: 0, err: '' });
      expect(await call(['summary', '-'], { input })).toMatchObject({ exit: 0, err: '' });
    }),
    { numRuns: sizes.generatedDocuments },
  );
});
