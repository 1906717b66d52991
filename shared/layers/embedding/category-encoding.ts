import { formatCount } from '../../format-number';
import { ok } from '../../result';
import { axisStep, settingOf } from '../derivation';
import type { Settings } from '../field';
import { choice, integer, optional } from '../fields/index';
import { defineLayer } from '../kind';
import type { Shape } from '../shape';

const fields = {
  mode: choice({
    label: 'Output',
    hint: 'The number of the category, a vector for each, or one vector for all of them.',
    options: [
      { value: 'int', label: 'Number' },
      { value: 'one_hot', label: 'One-hot' },
      { value: 'multi_hot', label: 'Multi-hot' },
      { value: 'count', label: 'Count' },
      { value: 'tf_idf', label: 'TF-IDF' },
    ],
    fallback: 'multi_hot',
  }),
  categories: optional(integer({ label: 'Categories', hint: 'How many there are, and so values in a vector.' }), {
    none: 'not known',
  }),
};

/**
 * Categories as numbers or as vectors. No weights.
 *
 * Shapes: `int` keeps `(…, n)`; `one_hot` gives `(…, n, categories)`, or `(…, categories)` where `n` is 1 and other axes stand before it
 * or none does but a vector is asked for each; `multi_hot`, `count` and `tf_idf` give `(…, categories)`.
 * Source: Keras 3 `CategoryEncoding`, `Hashing`, `Discretization`, `IntegerLookup`, `StringLookup`, `compute_output_spec`.
 */
export const categoryEncoding = defineLayer({
  id: 'category-encoding',
  label: 'Category encoding',
  category: 'embed',
  description: 'Gives categories as numbers or as vectors. It has no parameters.',
  source: 'Keras 3 CategoryEncoding, Hashing, Discretization, IntegerLookup, StringLookup',
  keywords: [
    'categoryencoding',
    'one-hot',
    'multi-hot',
    'hashing',
    'discretization',
    'buckets',
    'integerlookup',
    'stringlookup',
    'vocabulary',
    'preprocessing',
  ],
  stem: 'categories',
  inputs: 1,
  fields,
  sample: [[16]],
  infer: ({ settings, inputs: [input = []] }) => ok({ outputs: [encoded(input, settings)], weights: [] }),
  explain: ({ settings, inputs: [input = []] }) => ({
    shape:
      settings.mode === 'int' || settings.categories === null
        ? []
        : [axisStep(encoded(input, settings).length - 1, 'size', settingOf('categories', settings.categories))],
    parameters: [],
  }),
  summarize: ({ mode, categories }) => [
    ...(categories === null ? [] : [categories === 1 ? '1 category' : `${formatCount(categories)} categories`]),
    mode.replace('_', '-'),
  ],
});

function encoded(input: Shape, { mode, categories }: Settings<typeof fields>): Shape {
  if (mode === 'int') return input;
  const isEach = mode === 'one_hot' && input.at(-1) !== 1;
  return [...(isEach ? input : input.slice(0, -1)), categories];
}
