import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { NestedLayer } from '@shared/layers/nested';
import type { Shape } from '@shared/layers/shape';

import type { Recount, RecountInside, Recountings } from './recount';
import { countValues } from './recount';
import { recountEinsum } from './einsum';

export const dense: Recountings = {
  dense: ({ settings, inputs: [input] }) => recountDense(settings, input ?? []),
  bilinear: ({ settings, inputs: [first, second] }) => recountBilinear(settings, first ?? [], second ?? []),
  'einsum-dense': ({ settings, inputs: [input] }) => recountEinsum(settings, input ?? []),
  'maxout-dense': ({ settings, inputs: [input] }) => recountMaxout(settings, input ?? []),
  'adaptive-softmax': ({ settings, inputs: [input] }) => recountAdaptive(settings, input ?? []),
  quantized: ({ settings, inputs: [input] }, inside) => recountQuantized(settings, input ?? [], inside),
  highway: ({ settings, inputs: [input] }) => recountHighway(settings, input ?? []),
};

/** Each unit has a weight for each value that it sees, and one bias. */
function recountDense(settings: LayerAnalysis['settings'], shape: Shape): Recount {
  const { units, takes, bias } = settings as { readonly units: number; readonly takes: string; readonly bias: boolean };
  const seen = takes === 'flatten' ? shape : shape.slice(-1);
  let learnable = 0;
  for (let unit = 0; unit < units; unit++) {
    learnable += countValues(seen);
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}

/** Each unit has a weight for each pair of values, and one bias. */
function recountBilinear(settings: LayerAnalysis['settings'], first: Shape, second: Shape): Recount {
  const { units, bias } = settings as { readonly units: number; readonly bias: boolean };
  let learnable = 0;
  for (let unit = 0; unit < units; unit++) {
    for (let left = 0; left < Number(first.at(-1)); left++) learnable += countValues(second.slice(-1));
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}

/** Each piece of each unit has a weight for each value, and one bias. */
function recountMaxout(settings: LayerAnalysis['settings'], row: Shape): Recount {
  const { units, pieces, bias } = settings as Record<'units' | 'pieces', number> & { readonly bias: boolean };
  let learnable = 0;
  for (let piece = 0; piece < pieces; piece++)
    learnable += recountDense({ units, takes: 'flatten', bias }, row).learnable;
  return { learnable, kept: 0 };
}

/** Two dense layers, each as wide as the row. */
function recountHighway(settings: LayerAnalysis['settings'], row: Shape): Recount {
  const layer = { units: Number(row[0]), takes: 'flatten', bias: settings['bias'] };
  return { learnable: recountDense(layer, row).learnable + recountDense(layer, row).learnable, kept: 0 };
}

/** A dense layer for the head, and for each cluster one to fewer values and one from those to its classes. */
function recountAdaptive(settings: LayerAnalysis['settings'], row: Shape): Recount {
  const { classes, cutoffs, shrinking, bias } = settings as {
    readonly classes: number;
    readonly cutoffs: readonly number[];
    readonly shrinking: number;
    readonly bias: boolean;
  };
  const layer = (inputs: Shape, units: number, withBias = false): number =>
    recountDense({ units, takes: 'flatten', bias: withBias }, inputs).learnable;
  let [learnable, width, clusters] = [0, Number(row[0]), 0];
  for (const until of [...cutoffs.slice(1), classes]) {
    width /= shrinking;
    learnable += layer(row, Math.floor(width)) + layer([Math.floor(width)], until - (cutoffs[clusters] ?? 0));
    clusters++;
  }
  return { learnable: learnable + layer(row, (cutoffs[0] ?? 0) + clusters, bias), kept: 0 };
}

/** What is stored of the weights, two in a byte or not, and the scales; the layer inside says what there is in all. */
function recountQuantized(settings: LayerAnalysis['settings'], input: Shape, inside: RecountInside): Recount {
  const { layer, mode, history } = settings as {
    readonly layer: NestedLayer;
    readonly mode: string;
    readonly history: number;
  };
  const { learnable } = inside(layer, input);
  if (mode === 'float8') return { learnable: learnable + countValues([3]) + countValues([3, history]), kept: 0 };
  const table = { ...layer, settings: { ...layer.settings, bias: false, biasAxes: null } };
  const weights = inside(table, input).learnable;
  // A row is what a single input is joined to; that of an entry is its vector.
  const isEmbedding = layer.kind === 'embedding';
  const columns = isEmbedding
    ? inside({ ...table, settings: { ...table.settings, vocabulary: 1 } }, input).learnable
    : inside(
        table,
        input.map(() => 1),
      ).learnable;
  let [stored, rows] = [0, 0];
  for (let value = 0; value < weights; value += columns) {
    rows++;
    for (let column = 0; column < columns; column += mode === 'int4' ? 2 : 1) stored++;
  }
  return { learnable: learnable - weights, kept: stored + (isEmbedding ? rows : columns) };
}
