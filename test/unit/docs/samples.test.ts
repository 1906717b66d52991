import { describe, expect, test } from 'vitest';
import { root } from '../../../build/paths.js';
import { call } from '../main/cli/call';
import { pages } from './pages';

/** What a person types after the `$` of a block of code, and what is printed below it. */
interface Sample {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}

/** Every call of the command line on a file that is here. Those on a reader's own files are no samples of what is printed. */
const samples = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^```\w*\n\$ layerwright (.+ (?:examples|test)\/.+)\n([^]*?)^```/gm)].map(
    ([, command = '', output = '']): Sample => ({ page: path, command, output }),
  ),
);

describe.each(samples)('$page: layerwright $command', ({ command, output }) => {
  test('prints what the page shows', async () => {
    const words = command.split(' ');
    const { out, err } = await call(words.map((word) => word.replace(/^(?=(?:examples|test)\/)/, `${root}/`)));
    expect((out + err).replaceAll(`${root}/`, '')).toBe(output);
  });
});

test('there are some', () => {
  expect(samples.length).toBeGreaterThan(1);
});
