import { ok } from '../result';
import { axisOf, product, step } from './derivation';
import { defineLayer } from './kind';
import { elementCount, isKnown } from './shape';

/** All axes in one: `h × w × c` gives `h·w·c`. An unknown axis makes it unknown. Source: Keras 3 `Flatten`. */
export const flatten = defineLayer({
  id: 'flatten',
  label: 'Flatten',
  category: 'shape',
  description: 'Puts all values in one row. It has no parameters.',
  keywords: ['vectorize', 'unroll', 'reshape'],
  stem: 'flatten',
  inputs: 1,
  fields: {},
  infer: ({ inputs: [input = []] }) => ok({ outputs: [[elementCount(input)]], weights: [] }),
  explain: ({ inputs: [input = []] }) => {
    if (!input.every(isKnown)) return { shape: [], parameters: [] };
    const axes = input.map((size, axis) => axisOf(0, axis, size));
    return { shape: [step('elements', product(...axes), 'flattened')], parameters: [] };
  },
  summarize: () => [],
  assume: ({ inputs: [input] }) => [input ? [elementCount(input)] : null],
});
