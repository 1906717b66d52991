import { kindOf } from '@shared/layers/index';
import { inputRange } from '@shared/layers/kind';
import { expect, it } from 'vitest';
import { describeKind } from '../describe-kind';

describeKind('subtract', {
  'the second input from the first': {
    inputs: [
      [8, 8, 16],
      [8, 8, 16],
    ],
    output: [8, 8, 16],
    weights: {},
    summary: [],
  },
  'an axis of 1 is broadcast': { inputs: [[16], [8, 8, 1]], output: [8, 8, 16] },
  'shapes that differ': { inputs: [[4], [5]], refused: 'shapes-differ', assumed: [4] },
});

it('takes two inputs, and no more', () => {
  const kind = kindOf('subtract');
  expect(kind && inputRange(kind)).toEqual([2, 2]);
});
