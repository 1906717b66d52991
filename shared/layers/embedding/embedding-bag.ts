import { formatShape } from '../../format-number';
import type { Problem } from '../../result';
import { fail, ok, problem } from '../../result';
import { choice } from '../fields/index';
import { defineLayer } from '../kind';
import type { Rules } from '../rules';
import type { Shape } from '../shape';
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

const fields = {
  ...tableFields,
  mode: choice({
    label: 'Mode',
    hint: 'What becomes of the vectors of a bag.',
    options: [
      { value: 'mean', label: 'Mean' },
      { value: 'sum', label: 'Sum' },
      { value: 'max', label: 'Maximum' },
    ],
    fallback: 'mean',
  }),
  paddingIndex,
};

/**
 * Looks up the vectors of a bag of entries, and makes one of them.
 *
 * Shapes: `(…, n)` gives `(…, dimensions)`. Weights: `embeddings (vocabulary, dimensions)`, to PyTorch `weight`.
 * Fails with `no-bag` where no axis holds the entries of a bag, or by PyTorch's rules there is another one too; and with
 * `padding-index-out-of-range`. Source: PyTorch 2 `EmbeddingBag`; Keras has none.
 */
export const embeddingBag = defineLayer({
  id: 'embedding-bag',
  label: 'Embedding bag',
  category: 'embed',
  description: 'Looks up the vectors of a bag of entries, and takes their mean, sum or maximum.',
  source: 'PyTorch 2 EmbeddingBag; Keras has none',
  keywords: ['embeddingbag', 'bag of words', 'lookup', 'sparse'],
  stem: 'embeddingbag',
  inputs: 1,
  fields,
  sample: [[16]],
  infer: ({ settings, inputs: [input = []], rules }) => {
    const refused = missingBag(input, rules) ?? missingPadding(settings.paddingIndex, settings);
    if (refused) return fail(refused);
    return ok({ outputs: [[...input.slice(0, -1), settings.dimensions]], weights: [vectorTable(settings, rules)] });
  },
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: explainVectors(input, input.length - 1, settings, order),
    parameters: weightsAndBiases(entriesStep(settings), vectorStep(settings), undefined),
  }),
  summarize: ({ mode, ...table }) => [...summarizeTable(table), mode],
  assume: ({ settings, inputs: [input = []] }) => [[...input.slice(0, -1), settings.dimensions]],
  remedies: (_, { code }) =>
    code === 'padding-index-out-of-range' ? [{ do: 'set', settings: { paddingIndex: undefined } }] : [],
});

const missingBag = (input: Shape, rules: Rules): Problem | undefined =>
  input.length === 1 || (input.length > 1 && rules !== 'pytorch') ? undefined : noBag({ input });

const noBag = problem<{ input: Shape }>({
  code: 'no-bag',
  severity: 'error',
  text: ({ input }) => ({
    message: 'The input is not one bag of entries.',
    expected: 'One axis: the entries of the bag',
    received: formatShape(input),
    remedy: 'Connect a layer that gives one row of entries.',
  }),
});
