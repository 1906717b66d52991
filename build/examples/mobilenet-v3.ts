import { describe } from './assemble';
import type { Described, DescribedNetwork } from './describe';
import { block, layer, network } from './describe';
import { featureMap, square } from './parts';

/** ReLU in the first layers, where maps are large; the hard form of swish in the others. */
type Activation = 'relu' | 'hard_silu';

/** What a bottleneck has. */
interface Parts {
  readonly activation: Activation;
  readonly excites: boolean;
  readonly adds: boolean;
}

const activated = (name: string, activation: Activation): Described =>
  layer('activation', name, { function: activation });

/** Looks at the whole map and decides how much of each channel passes. `squeezed` is a quarter of them, in eights. */
const squeezeAndExcite: readonly Described[] = [
  layer('global-average-pool2d', 'se_squeeze', { keepAxes: true }),
  layer('conv2d', 'se_reduce', { filters: '=squeezed', kernel: [1, 1], activation: 'relu' }),
  layer('conv2d', 'se_expand', { filters: '=hidden', kernel: [1, 1], activation: 'hard_sigmoid' }),
  layer('multiply', 'se_excite', {}, ['act', 'se_expand']),
];

/** `hidden` channels inside; `stride` where it is not added to. */
function bottleneck({ activation, excites, adds }: Parts): DescribedNetwork {
  const words = [activation === 'relu' ? 'ReLU' : 'h-swish', ...(excites ? ['SE'] : [])];
  const values = { hidden: 64, output: 24, kernel: 3, stride: 1, squeezed: 24 };
  const { squeezed, stride, ...always } = values;
  return network(
    `${adds ? 'Residual' : 'Bottleneck'}, ${words.join(', ')}`,
    { ...always, ...(!adds && { stride }), ...(excites && { squeezed }) },
    [
      featureMap(),
      layer('conv2d', 'expand', { filters: '=hidden', kernel: [1, 1], bias: false }),
      layer('batch-norm', 'expand_bn'),
      activated('expand_act', activation),
      ...depthwise(adds),
      activated('act', activation),
      ...(excites ? squeezeAndExcite : []),
      layer('conv2d', 'project', { filters: '=output', kernel: [1, 1], bias: false }),
      layer('batch-norm', 'project_bn'),
      ...(adds ? [layer('add', 'add', {}, ['x', 'project_bn'])] : []),
    ],
  );
}

/** Padded as Keras pads: where the stride is 2, with one cell fewer before than after. */
const depthwise = (keepsSize: boolean): readonly Described[] => [
  layer('padding2d', 'pad', {
    padding: square(
      keepsSize ? ['=(kernel-1)/2', '=(kernel-1)/2'] : ['=floor((kernel-stride)/2)', '=ceil((kernel-stride)/2)'],
    ),
  }),
  layer('depthwise-conv2d', 'depthwise', {
    ...{ kernel: square('=kernel'), padding: 'valid', bias: false },
    ...(!keepsSize && { stride: square('=stride') }),
  }),
  layer('batch-norm', 'bn'),
];

const kinds = new Map<string, DescribedNetwork>();

/** The network of these parts, which all blocks with the same parts stand for. */
function madeOf(parts: Parts): DescribedNetwork {
  const key = JSON.stringify(parts);
  const known = kinds.get(key) ?? bottleneck(parts);
  kinds.set(key, known);
  return known;
}

/** A row of the paper’s table: kernel, channels inside and out, what it has, stride. Equal rows are one row that repeats. */
interface Row {
  readonly kernel: 3 | 5;
  readonly hidden: number;
  readonly output: number;
  readonly excites?: boolean;
  readonly activation: Activation;
  readonly stride?: 1 | 2;
  readonly repeat?: number;
}

function bottleneckOf(
  { kernel, hidden, output, excites = false, activation, stride, repeat = 1 }: Row,
  name: string,
): Described {
  const adds = stride === undefined;
  return block(madeOf({ activation, excites, adds }), name, {
    ...{ hidden, output, kernel, repeat },
    ...(stride !== undefined && { stride }),
    ...(excites && { squeezed: inEights(hidden / 4) }),
  });
}

/** The nearest multiple of eight that is not more than a tenth smaller. */
function inEights(channels: number): number {
  const near = Math.max(8, Math.floor((channels + 4) / 8) * 8);
  return near < 0.9 * channels ? near + 8 : near;
}

const first = network('Separable residual', {}, [
  featureMap(),
  layer('depthwise-conv2d', 'depthwise', { kernel: [3, 3], padding: 'same', bias: false }),
  layer('batch-norm', 'bn'),
  activated('act', 'relu'),
  layer('conv2d', 'project', { filters: 16, kernel: [1, 1], bias: false }),
  layer('batch-norm', 'project_bn'),
  layer('add', 'add', {}, ['x', 'project_bn']),
]);

/** Rows 3 to 16 of table 1: those with a stride change the width, the others are added to. */
const rows: readonly Row[] = [
  { kernel: 3, hidden: 64, output: 24, activation: 'relu', stride: 2 },
  { kernel: 3, hidden: 72, output: 24, activation: 'relu' },
  { kernel: 5, hidden: 72, output: 40, excites: true, activation: 'relu', stride: 2 },
  { kernel: 5, hidden: 120, output: 40, excites: true, activation: 'relu', repeat: 2 },
  { kernel: 3, hidden: 240, output: 80, activation: 'hard_silu', stride: 2 },
  { kernel: 3, hidden: 200, output: 80, activation: 'hard_silu' },
  { kernel: 3, hidden: 184, output: 80, activation: 'hard_silu', repeat: 2 },
  { kernel: 3, hidden: 480, output: 112, excites: true, activation: 'hard_silu', stride: 1 },
  { kernel: 3, hidden: 672, output: 112, excites: true, activation: 'hard_silu' },
  { kernel: 5, hidden: 672, output: 160, excites: true, activation: 'hard_silu', stride: 2 },
  { kernel: 5, hidden: 960, output: 160, excites: true, activation: 'hard_silu', repeat: 2 },
];

export const mobilenetV3Large = describe(
  'MobileNet v3 large',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('padding2d', 'conv_pad', { padding: square([0, 1]) }),
    layer('conv2d', 'conv', { filters: 16, kernel: [3, 3], stride: [2, 2], padding: 'valid', bias: false }),
    layer('batch-norm', 'conv_bn'),
    activated('conv_act', 'hard_silu'),
    block(first, 'bneck_1'),
    ...rows.map((row, index) =>
      bottleneckOf(row, `bneck_${rows.slice(0, index).reduce((sum, { repeat = 1 }) => sum + repeat, 2)}`),
    ),
    layer('conv2d', 'conv_1', { filters: 960, kernel: [1, 1], bias: false }),
    layer('batch-norm', 'conv_1_bn'),
    activated('conv_1_act', 'hard_silu'),
    layer('global-average-pool2d', 'avg_pool', { keepAxes: true }),
    layer('conv2d', 'conv_2', { filters: 1280, kernel: [1, 1], activation: 'hard_silu' }),
    layer('dropout', 'dropout', { rate: 0.2 }),
    layer('conv2d', 'logits', { filters: 1000, kernel: [1, 1] }),
    layer('flatten', 'flatten'),
    layer('softmax', 'predictions'),
  ],
  {
    rules: 'keras',
    description:
      'MobileNet v2 as a search has changed it: some bottlenecks weigh their channels, the later ones have an activation that is cheap and nearly swish, and the expensive last layers came behind the average, where the image is a single pixel.',
    source:
      'Howard et al., “Searching for MobileNetV3”, 2019, table 1; keras.applications.MobileNetV3Large, torchvision.models.mobilenet_v3_large',
  },
);
