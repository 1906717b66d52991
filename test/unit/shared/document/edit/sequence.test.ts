import { disconnect } from '@shared/document/edit/connect';
import { rename } from '@shared/document/edit/rename';
import { sequence } from '@shared/document/edit/sequence';
import { expect, it } from 'vitest';
import { after, draw, names, refusal, wires } from '../../../../drawing';

const chain = draw({ x: 'input', a: 'dense' }, 'x a');

it('makes several edits one', () => {
  const both = sequence(
    chain,
    (now) => rename(now, 'a', 'b'),
    (now) => rename(now, 'x', 'a'),
    (now) => disconnect(now, ['x>a']),
  );
  const document = after(chain, both);
  expect(names(document)).toEqual(['a', 'b']);
  expect(wires(document)).toEqual([]);
});

it('fails with the first that fails', () => {
  const failing = sequence(
    chain,
    (now) => rename(now, 'a', ''),
    () => {
      throw new Error('This edit is not reached.');
    },
  );
  expect(refusal(failing)).toBe('name-empty');
});
