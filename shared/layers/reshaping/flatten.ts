import { ok } from '../../result';
import { axisOf, axisStep, product } from '../derivation';
import { defineLayer } from '../kind';
import type { Shape } from '../shape';
import { elementCount, isKnown } from '../shape';

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
  infer: ({ inputs: [input = []] }) => ok({ outputs: [inOneRow(input)], weights: [] }),
  explain: ({ inputs: [input = []] }) => {
    if (!input.every(isKnown)) return { shape: [], parameters: [] };
    const axes = input.map((size, axis) => axisOf(0, axis, size));
    return { shape: [axisStep(0, 'elements', product(...axes), 'flattened')], parameters: [] };
  },
  summarize: () => [],
  assume: ({ inputs: [input] }) => [input ? inOneRow(input) : null],
});

const inOneRow = (input: Shape): Shape => (input.length === 1 ? input : [elementCount(input)]);
