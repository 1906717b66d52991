import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';
import type { Recount } from './recount';
import { countValues } from './recount';

type Settings = LayerAnalysis['settings'];

/** A weight for every place along the letters of the weights, a bias for every place along those of the biases. */
export function recountEinsum(settings: Settings, input: Shape): Recount {
  const sizes = sizesByLetter(settings, input);
  const shapeOf = (letters: string): Shape => [...letters].map((letter) => sizes.get(letter) ?? null);
  const { biasAxes } = settings;
  const biases = typeof biasAxes === 'string' ? countValues(shapeOf(biasAxes)) : 0;
  return { learnable: countValues(shapeOf(termsOf(settings).weights)) + biases, kept: 0 };
}

/** How many places there are along the last letter of the weights. */
export const lastOfWeights = (settings: Settings, input: Shape): number =>
  Number(sizesByLetter(settings, input).get(termsOf(settings).weights.slice(-1)));

function termsOf({ equation }: Settings): Readonly<Record<'inputs' | 'weights' | 'output', string>> {
  const [terms = '', output = ''] = String(equation).split('->');
  const [inputs = '', weights = ''] = terms.split(',');
  return { inputs, weights, output };
}

/** The size on the axis of each letter that has one. */
function sizesByLetter(settings: Settings, input: Shape): ReadonlyMap<string, number> {
  const { inputs, output } = termsOf(settings);
  const sizes = new Map<string, number>();
  const read = (letters: string, axes: Shape): void => {
    // Counted from the end, but where the dots stand there. What is left over is the batch.
    const [named, offset] = letters.endsWith('...')
      ? [letters.slice(0, -3), -1]
      : [letters, axes.length - letters.length];
    [...named].forEach((letter, index) => {
      const size = axes[index + offset];
      if (letter !== '.' && typeof size === 'number') sizes.set(letter, size);
    });
  };
  read(output.replace(/\.{3}$/, ''), settings['outputShape'] as Shape);
  read(inputs, input);
  return sizes;
}
