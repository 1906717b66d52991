import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';
import { channelsOf } from './recount';

/**
 * The multiply-adds of a layer counted the long way: for every value that comes out, every product that it is a sum of. Only for
 * kinds whose products can be told from the settings and the shapes alone; `undefined` for the others.
 */
export function recountWork(layer: LayerAnalysis): number | undefined {
  const [input, output] = [layer.inputs[0], layer.outputs[0]];
  return input && output ? byKind[layer.layer.kind]?.(layer, input, output) : undefined;
}

type Recounting = (layer: LayerAnalysis, input: Shape, output: Shape) => number;

const setting = (layer: LayerAnalysis, name: string): number => Number(layer.settings[name]);

const volume = (sizes: readonly unknown[]): number => sizes.reduce((count: number, size) => count * Number(size), 1);

/** For every cell and filter, a product for every cell of the kernel and channel of the group. */
const convolution: Recounting = (layer, input, output) => {
  const kernel = layer.settings['kernel'] as readonly number[];
  const perGroup = channelsOf(input, layer.order) / setting(layer, 'groups');
  return loop(volume(output), () => loop(volume(kernel), () => perGroup));
};

const depthwise: Recounting = (layer, _, output) =>
  loop(volume(output), () => volume(layer.settings['kernel'] as readonly number[]));

/** Each value that arrives goes into every cell under the kernel of every filter. */
const transposed: Recounting = (layer, input) => {
  const kernel = layer.settings['kernel'] as readonly number[];
  return loop(volume(input), () => loop(volume(kernel), () => setting(layer, 'filters') / setting(layer, 'groups')));
};

const dense: Recounting = (layer, input, output) => {
  const seen = layer.seen?.[0] ?? input;
  return loop(volume(output), () => Number(seen.at(-1)));
};

/** At each step each gate joins every unit to every input and to every unit. */
const recurrent =
  (gates: number): Recounting =>
  (layer, [steps, features]) =>
    loop(Number(steps), () =>
      loop(gates, () => loop(setting(layer, 'units'), () => Number(features) + setting(layer, 'units'))),
    );

/** Of two sequences that are one: four projections, and for each pair of steps a score and a share in each head. */
const attention: Recounting = (layer, [steps, features]) => {
  const width = Number(features);
  const projections = loop(Number(steps), () => loop(4, () => loop(width, () => width)));
  const pairs = loop(Number(steps), () =>
    loop(Number(steps), () => loop(setting(layer, 'heads'), () => 2 * (width / setting(layer, 'heads')))),
  );
  return projections + pairs;
};

function loop(times: number, count: () => number): number {
  let sum = 0;
  for (let at = 0; at < times; at++) sum += count();
  return sum;
}

const byKind: Readonly<Record<string, Recounting>> = {
  conv1d: convolution,
  conv2d: convolution,
  conv3d: convolution,
  'depthwise-conv1d': depthwise,
  'depthwise-conv2d': depthwise,
  'conv-transpose1d': transposed,
  'conv-transpose2d': transposed,
  'conv-transpose3d': transposed,
  dense,
  'simple-rnn': recurrent(1),
  gru: recurrent(3),
  lstm: recurrent(4),
  'multi-head-attention': attention,
};
