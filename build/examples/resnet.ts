import type { Document } from '../../shared/document/document';
import { describe } from './assemble';
import type { Described, DescribedNetwork } from './describe';
import { block, layer, network } from './describe';
import { around, featureMap, relu } from './parts';

/** In what the two frameworks differ that publish these networks. */
interface Framework {
  /** Keras' convolutions have biases, which the normalizations take away again. */
  readonly bias: boolean;
  /** Which convolution of a bottleneck makes the image smaller: the first one, or the one of 3×3. */
  readonly strideIn: 1 | 2;
}

const keras: Framework = { bias: true, strideIn: 1 };
const torchvision: Framework = { bias: false, strideIn: 2 };

/** A convolution and its normalization: `1_conv`, `1_bn`. */
function normalized(
  name: string,
  settings: { readonly filters: '=width' | '=4*width'; readonly size: 1 | 3; readonly strided: boolean },
  { bias }: Framework,
  after?: readonly string[],
): readonly Described[] {
  const { filters, size, strided } = settings;
  const convolution = layer(
    'conv2d',
    `${name}_conv`,
    {
      ...{ filters, kernel: [size, size], bias },
      ...(size === 3 && { padding: strided ? around(1) : 'same' }),
      ...(strided && { stride: ['=stride', '=stride'] }),
    },
    after,
  );
  return [convolution, layer('batch-norm', `${name}_bn`)];
}

/** What `x` is added to: itself, or its projection to the new width and size. */
const shortcut = (filters: '=width' | '=4*width', framework: Framework, projected: boolean): readonly Described[] =>
  projected ? normalized('0', { filters, size: 1, strided: true }, framework, ['x']) : [];

const sum = (last: string, projected: boolean): readonly Described[] => [
  layer('add', 'add', {}, [last, projected ? '0_bn' : 'x']),
  relu('out'),
];

/** 1×1 to a quarter of the width, 3×3, 1×1 back. */
function bottleneck(framework: Framework, projected: boolean): DescribedNetwork {
  const strided = (place: 1 | 2): boolean => projected && framework.strideIn === place;
  return network(projected ? 'Bottleneck, projected' : 'Bottleneck', { width: 64, ...(projected && { stride: 1 }) }, [
    featureMap(),
    ...shortcut('=4*width', framework, projected),
    ...normalized('1', { filters: '=width', size: 1, strided: strided(1) }, framework, ['x']),
    relu('1_relu'),
    ...normalized('2', { filters: '=width', size: 3, strided: strided(2) }, framework),
    relu('2_relu'),
    ...normalized('3', { filters: '=4*width', size: 1, strided: false }, framework),
    ...sum('3_bn', projected),
  ]);
}

/** Two convolutions of 3×3. */
const basicBlock = (framework: Framework, projected: boolean): DescribedNetwork =>
  network(projected ? 'Basic block, projected' : 'Basic block', { width: 64, ...(projected && { stride: 1 }) }, [
    featureMap(),
    ...shortcut('=width', framework, projected),
    ...normalized('1', { filters: '=width', size: 3, strided: projected }, framework, ['x']),
    relu('1_relu'),
    ...normalized('2', { filters: '=width', size: 3, strided: false }, framework),
    ...sum('2_bn', projected),
  ]);

const stem = ({ bias }: Framework): readonly Described[] => [
  layer('padding2d', 'conv1_pad', { padding: around(3) }),
  layer('conv2d', 'conv1_conv', { filters: 64, kernel: [7, 7], stride: [2, 2], padding: 'valid', bias }),
  layer('batch-norm', 'conv1_bn'),
  relu('conv1_relu'),
  layer('padding2d', 'pool1_pad', { padding: around(1) }),
  layer('max-pool2d', 'pool1_pool', { poolSize: [3, 3], stride: [2, 2] }),
];

/** A stage whose first unit changes width and size, and the others nothing. */
const stage = (
  number: number,
  repeat: number,
  first: DescribedNetwork,
  others: DescribedNetwork,
): readonly Described[] => {
  const width = 64 * 2 ** (number - 2);
  return [
    block(first, `conv${number}_block1`, { width, ...('stride' in first.values && { stride: number === 2 ? 1 : 2 }) }),
    block(others, `conv${number}_block2`, { width, repeat: repeat - 1 }),
  ];
};

function resnet(title: string, framework: Framework, stages: readonly Described[], description: string): Document {
  const isKeras = framework === keras;
  return describe(
    title,
    [
      layer('input', 'image', { shape: isKeras ? [224, 224, 3] : [3, 224, 224] }),
      ...stem(framework),
      ...stages,
      layer('global-average-pool2d', 'avg_pool'),
      layer('dense', 'predictions', { units: 1000, ...(isKeras && { activation: 'softmax' }) }),
    ],
    {
      ...(isKeras ? { rules: 'keras' } : { rules: 'pytorch', axisOrder: 'channels-first' }),
      description,
      source: `He, Zhang, Ren, Sun, “Deep residual learning for image recognition”, 2015; ${isKeras ? 'keras.applications.resnet' : 'torchvision.models.resnet'}`,
    },
  );
}

/** @param depths how many bottlenecks each stage has */
function bottlenecks(depths: readonly number[], framework: Framework): readonly Described[] {
  const [first, others] = [bottleneck(framework, true), bottleneck(framework, false)];
  return depths.flatMap((depth, index) => stage(index + 2, depth, first, others));
}

function basicBlocks(): readonly Described[] {
  const [first, others] = [basicBlock(torchvision, true), basicBlock(torchvision, false)];
  return [
    block(others, 'conv2_block1', { width: 64, repeat: 2 }),
    ...[3, 4, 5].flatMap((number) => stage(number, 2, first, others)),
  ];
}

export const resnet18 = resnet(
  'ResNet-18',
  torchvision,
  basicBlocks(),
  'The smallest of the residual networks: eight units of two convolutions, each added to what came in. Layers that only have to learn what is missing can be many. Counted as PyTorch counts: the running means and variances are buffers, not parameters.',
);

export const resnet50 = resnet(
  'ResNet-50',
  keras,
  bottlenecks([3, 4, 6, 3], keras),
  'Units of three convolutions, the middle one of which works at a quarter of the width. As Keras publishes it: its convolutions have biases, and the image gets smaller in the first convolution of a stage. 53,120 moving means and variances are not trainable.',
);

export const resnet50Torchvision = resnet(
  'ResNet-50 (torchvision)',
  torchvision,
  bottlenecks([3, 4, 6, 3], torchvision),
  'ResNet-50 as PyTorch publishes it, also called version 1.5: no biases before a normalization, which are 26,560 parameters fewer than Keras has, and the image gets smaller in the convolution of 3×3 instead of the 1×1 before it, which looks at every pixel.',
);

export const resnet152 = resnet(
  'ResNet-152',
  keras,
  bottlenecks([3, 8, 36, 3], keras),
  'The deepest of the residual networks of the paper, which won ImageNet in 2015. It is ResNet-50 with more units in its two middle stages: the fourth repeats its bottleneck 35 times. As Keras publishes it.',
);

export const resnet152Torchvision = resnet(
  'ResNet-152 (torchvision)',
  torchvision,
  bottlenecks([3, 8, 36, 3], torchvision),
  'ResNet-152 as PyTorch publishes it: no biases before a normalization, and the image gets smaller in the convolution of 3×3.',
);
