import { describe } from './assemble';
import type { Described } from './describe';
import { block, layer, network } from './describe';

const causal = (name: string, activation: 'tanh' | 'sigmoid'): Described =>
  layer('conv1d', name, { filters: 32, kernel: [2], dilation: ['=dilation'], padding: 'causal', activation }, ['x']);

/** Hears `dilation` steps back. What it makes goes on, added to what came in, and to the end. */
const unit = network('Gated unit', { dilation: 1 }, [
  layer('input', 'x', { shape: ['T', 32] }),
  causal('filter', 'tanh'),
  causal('gate', 'sigmoid'),
  layer('multiply', 'gated', {}, ['filter', 'gate']),
  layer('conv1d', 'skip', { filters: 256, kernel: [1] }, ['gated']),
  layer('conv1d', 'residual', { filters: 32, kernel: [1] }, ['gated']),
  layer('add', 'out', {}, ['x', 'residual']),
]);

const dilations = Array.from({ length: 10 }, (_, index) => 2 ** index);

/** Ten units, each of which looks twice as far back as the one before: together they hear 1,024 samples. */
const stack = network('Dilations 1 to 512', {}, [
  layer('input', 'x', { shape: ['T', 32] }),
  ...dilations.map((dilation) => block(unit, `dilation_${dilation}`, { dilation })),
  layer('identity', 'onward'),
  layer(
    'add',
    'skips',
    {},
    dilations.map((dilation) => `dilation_${dilation}:skip`),
  ),
]);

export const wavenet = describe(
  'WaveNet',
  [
    layer('input', 'samples', { shape: ['T', 256] }),
    layer('conv1d', 'causal', { filters: 32, kernel: [2], padding: 'causal' }),
    block(stack, 'stack_1'),
    block(stack, 'stack_2', {}, ['stack_1:onward']),
    block(stack, 'stack_3', {}, ['stack_2:onward']),
    layer('add', 'skips', {}, ['stack_1:skips', 'stack_2:skips', 'stack_3:skips']),
    layer('activation', 'relu', { function: 'relu' }),
    layer('conv1d', 'post_1', { filters: 256, kernel: [1], activation: 'relu' }),
    layer('conv1d', 'post_2', { filters: 256, kernel: [1], activation: 'softmax' }),
  ],
  {
    rules: 'keras',
    description:
      'Makes sound sample by sample. Its convolutions look back only, each twice as far as the one before: ten of them hear 1,024 samples, and there are three such stacks. What each finds is gated, goes on to the next, and by a way of its own to the end, where all are added.',
    source: 'van den Oord et al., “WaveNet: A generative model for raw audio”, 2016',
  },
);
