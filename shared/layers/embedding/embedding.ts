import { fail, ok } from '../../result';
import type { AxisStep } from '../derivation';
import { axisStep, axisTerm, settingOf } from '../derivation';
import { expectedSizes, unexpectedSizes } from '../expected-inputs';
import { defineLayer } from '../kind';
import type { AxisOrder, Shape } from '../shape';
import { isKnown } from '../shape';
import { weightsAndBiases } from '../weights-and-biases';
import {
  entriesStep,
  explainVectors,
  missingPadding,
  paddingIndex,
  summarizeTable,
  tableFields,
  vectorStep,
  vectorTable,
} from './vector-table';

/**
 * Looks up the vector of each entry: whole numbers come in, vectors go out.
 *
 * Shapes: `(…)` gives `(…, dimensions)`; a stated length stands for an unknown one. Weights: `embeddings (vocabulary, dimensions)`,
 * to PyTorch `weight`. Fails with `inputs-differ` where the length is not the stated one, and with `padding-index-out-of-range`.
 * Sources: Keras 3 `Embedding` (and `input_length` of Keras 2); PyTorch 2 `Embedding`.
 */
export const embedding = defineLayer({
  id: 'embedding',
  label: 'Embedding',
  category: 'embed',
  description: 'Looks up a learnable vector for each entry of a vocabulary: entries × dimensions.',
  source: 'Keras 3 Embedding (and input_length of Keras 2); PyTorch 2 Embedding',
  keywords: ['lookup', 'word vectors', 'token', 'vocabulary', 'one-hot'],
  stem: 'embedding',
  inputs: 1,
  fields: { ...tableFields, paddingIndex, expects: expectedSizes('Input length') },
  sample: [[16]],
  infer: ({ settings, inputs: [input = []], rules }) => {
    const unexpected = unexpectedSizes(settings.expects, input, input);
    const refused = unexpected ?? missingPadding(settings.paddingIndex, settings);
    if (refused) return fail(refused);
    const outputs = [[...withStated(input, settings.expects), settings.dimensions]];
    return ok({ outputs, weights: [vectorTable(settings, rules)] });
  },
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: [...explainStated(input, settings.expects, order), ...explainVectors(input, input.length, settings, order)],
    parameters: weightsAndBiases(entriesStep(settings), vectorStep(settings), undefined),
  }),
  summarize: (settings) => summarizeTable(settings),
  assume: ({ settings, inputs: [input = []] }) => [[...input, settings.dimensions]],
  remedies: (_, { code }) => {
    if (code === 'inputs-differ') return [{ do: 'set', settings: { expects: undefined } }];
    return code === 'padding-index-out-of-range' ? [{ do: 'set', settings: { paddingIndex: undefined } }] : [];
  },
});

/** What is unknown is as it was stated. */
const withStated = (input: Shape, stated: Shape | null): Shape =>
  input.map((size, axis) => (isKnown(size) ? size : (stated?.[axis] ?? size)));

const explainStated = (input: Shape, stated: Shape | null, order: AxisOrder): readonly AxisStep[] =>
  withStated(input, stated).flatMap((size, axis) =>
    isKnown(size) && !isKnown(input[axis] ?? null)
      ? [axisStep(axis, axisTerm(axis, input, order), settingOf('expects', size), 'stated')]
      : [],
  );
