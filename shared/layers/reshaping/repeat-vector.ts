import { fail, ok } from '../../result';
import { axisOf, axisStep, settingOf } from '../derivation';
import { integer } from '../fields/index';
import { defineLayer } from '../kind';
import { flattenFirst, notARow } from '../not-a-row';
import { isKnown } from '../shape';

/** A row repeated as the steps of a sequence: `n` gives `times × n`. No weights. Fails with `not-a-row`. Source: Keras 3 `RepeatVector`. */
export const repeatVector = defineLayer({
  id: 'repeat-vector',
  label: 'Repeat vector',
  category: 'shape',
  description: 'Repeats a row of values as the steps of a sequence. It has no parameters.',
  source: 'Keras 3 RepeatVector',
  keywords: ['repeatvector', 'tile', 'copy', 'sequence', 'decoder'],
  stem: 'repeat',
  inputs: 1,
  sample: [[16]],
  fields: {
    times: integer({ label: 'Times', hint: 'How many steps the sequence has.', initial: 8 }),
  },
  infer: ({ settings: { times }, inputs: [input = []] }) => {
    const [n = null, ...more] = input;
    if (input.length === 0 || more.length > 0) return fail(notARow({ received: input }));
    return ok({ outputs: [[times, n]], weights: [] });
  },
  explain: ({ settings: { times }, inputs: [[n = null] = []] }) => ({
    shape: [
      axisStep(0, 'length', settingOf('times', times)),
      ...(isKnown(n) ? [axisStep(1, 'size', axisOf(0, 0, n), 'unchanged')] : []),
    ],
    parameters: [],
  }),
  summarize: ({ times }) => [`${times} times`],
  remedies: (_, found) => flattenFirst(found),
  assume: ({ settings: { times }, inputs: [input] }) => [[times, input?.length === 1 ? (input[0] ?? null) : null]],
});
