import { formatShape } from '../format-number';
import type { Problem } from '../result';
import { problem } from '../result';
import type { Fix } from './kind';
import type { Shape } from './shape';

/** The layer takes one row of values, and something else arrives. */
export const notARow = problem<{ received: Shape }>({
  code: 'not-a-row',
  severity: 'error',
  text: ({ received }) => ({
    message: 'The input is not one row of values.',
    expected: 'One axis',
    received: formatShape(received),
    remedy: 'Flatten the input first.',
  }),
});

/** A layer before this one puts all values in one row. */
export const flattenFirst = (found: Problem): readonly Fix[] =>
  found.code === 'not-a-row' ? [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }] : [];
