import { describe } from './assemble';
import type { Described } from './describe';
import { block, layer, network } from './describe';
import { featureMap, square } from './parts';

/** A depthwise 7×7, and two dense layers over the channels, the first four times as wide. */
const unit = network('ConvNeXt block', { width: 96 }, [
  featureMap(),
  layer('depthwise-conv2d', 'depthwise', { kernel: [7, 7], padding: 'same' }),
  layer('layer-norm', 'norm'),
  layer('dense', 'expand', { units: '=4*width', activation: 'gelu' }),
  layer('dense', 'project', { units: '=width' }),
  layer('layer-scale', 'scale'),
  layer('dropout', 'drop_path', { rate: 0.1 }),
  layer('add', 'add', {}, ['x', 'drop_path']),
]);

const halved = (number: number, filters: number): readonly Described[] => [
  layer('layer-norm', `downsample${number}_norm`),
  layer('conv2d', `downsample${number}`, { filters, kernel: square(2), stride: square(2), padding: 'valid' }),
];

export const convnextTiny = describe(
  'ConvNeXt-Tiny',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('conv2d', 'stem', { filters: 96, kernel: [4, 4], stride: [4, 4], padding: 'valid' }),
    layer('layer-norm', 'stem_norm'),
    block(unit, 'stage1', { width: 96, repeat: 3 }),
    ...halved(2, 192),
    block(unit, 'stage2', { width: 192, repeat: 3 }),
    ...halved(3, 384),
    block(unit, 'stage3', { width: 384, repeat: 9 }),
    ...halved(4, 768),
    block(unit, 'stage4', { width: 768, repeat: 3 }),
    layer('global-average-pool2d', 'avg_pool'),
    layer('layer-norm', 'head_norm'),
    layer('dense', 'predictions', { units: 1000 }),
  ],
  {
    rules: 'keras',
    description:
      'A ResNet that took over, one by one, what vision transformers do: patches at the start, large depthwise filters where they have attention, few normalizations and activations, and a factor that each channel of a block is scaled with. It keeps up with them.',
    source:
      'Liu et al., “A ConvNet for the 2020s”, 2022; keras.applications.convnext, torchvision.models.convnext_tiny',
  },
);
