import type { Document } from '../../shared/document/document';
import { describe } from './assemble';
import type { Described, DescribedNetwork } from './describe';
import { block, layer, network } from './describe';
import { around, featureMap, square } from './parts';

type Amount = number | `=${string}`;

/** The size of a kernel, its stride and its padding, where they are not 1×1, 1 and same. */
interface Window {
  readonly kernel?: readonly [height: number, width: number];
  readonly stride?: 2;
  readonly padding?: 'same' | 'valid';
}

/** Inception v3 in the words of a framework: Keras' normalizations have no scale, torchvision's have. */
class InceptionV3 {
  readonly #scale: boolean;
  /** One network a window; the number of filters is its argument. */
  readonly #convolutions = new Map<string, DescribedNetwork>();

  constructor(scale: boolean) {
    this.#scale = scale;
  }

  layers(): readonly Described[] {
    const [a, b, c] = [this.#moduleA(), this.#moduleB(), this.#moduleC()];
    return [
      layer('input', 'image', { shape: this.#scale ? [3, 299, 299] : [299, 299, 3] }),
      this.#conv('conv1', 32, { kernel: [3, 3], stride: 2, padding: 'valid' }),
      this.#conv('conv2', 32, { kernel: [3, 3], padding: 'valid' }),
      this.#conv('conv3', 64, { kernel: [3, 3] }),
      layer('max-pool2d', 'pool1', { poolSize: [3, 3], stride: [2, 2] }),
      this.#conv('conv4', 80, { padding: 'valid' }),
      this.#conv('conv5', 192, { kernel: [3, 3], padding: 'valid' }),
      layer('max-pool2d', 'pool2', { poolSize: [3, 3], stride: [2, 2] }),
      block(a, 'mixed0', { pooled: 32 }),
      block(a, 'mixed1', { pooled: 64, repeat: 2 }),
      block(this.#reductionA(), 'mixed3'),
      block(b, 'mixed4', { width: 128 }),
      block(b, 'mixed5', { width: 160, repeat: 2 }),
      block(b, 'mixed7', { width: 192 }),
      block(this.#reductionB(), 'mixed8'),
      block(c, 'mixed9', { repeat: 2 }),
      layer('global-average-pool2d', 'avg_pool'),
      layer('dense', 'predictions', { units: 1000, ...(!this.#scale && { activation: 'softmax' }) }),
    ];
  }

  /** Side by side: 1×1, 5×5, two of 3×3, and an average. */
  #moduleA(): DescribedNetwork {
    return network('Inception A', { pooled: 32 }, [
      featureMap(),
      this.#conv('1x1', 64, {}, ['x']),
      this.#conv('5x5_reduce', 48, {}, ['x']),
      this.#conv('5x5', 64, { kernel: [5, 5] }),
      this.#conv('3x3dbl_reduce', 64, {}, ['x']),
      this.#conv('3x3dbl_1', 96, { kernel: [3, 3] }),
      this.#conv('3x3dbl_2', 96, { kernel: [3, 3] }),
      this.#average(),
      this.#conv('pool_proj', '=pooled'),
      layer('concatenate', 'out', {}, ['1x1', '5x5', '3x3dbl_2', 'pool_proj']),
    ]);
  }

  /** To half the size. */
  #reductionA(): DescribedNetwork {
    return network('Reduction A', {}, [
      featureMap(),
      this.#conv('3x3', 384, { kernel: [3, 3], stride: 2, padding: 'valid' }, ['x']),
      this.#conv('3x3dbl_reduce', 64, {}, ['x']),
      this.#conv('3x3dbl_1', 96, { kernel: [3, 3] }),
      this.#conv('3x3dbl_2', 96, { kernel: [3, 3], stride: 2, padding: 'valid' }),
      layer('max-pool2d', 'pool', { poolSize: [3, 3], stride: [2, 2] }, ['x']),
      layer('concatenate', 'out', {}, ['3x3', '3x3dbl_2', 'pool']),
    ]);
  }

  /** 7×7 as 1×7 and 7×1, once and twice. */
  #moduleB(): DescribedNetwork {
    return network('Inception B', { width: 128 }, [
      featureMap(),
      this.#conv('1x1', 192, {}, ['x']),
      this.#conv('7x7_reduce', '=width', {}, ['x']),
      this.#conv('7x7_1', '=width', { kernel: [1, 7] }),
      this.#conv('7x7_2', 192, { kernel: [7, 1] }),
      this.#conv('7x7dbl_reduce', '=width', {}, ['x']),
      this.#conv('7x7dbl_1', '=width', { kernel: [7, 1] }),
      this.#conv('7x7dbl_2', '=width', { kernel: [1, 7] }),
      this.#conv('7x7dbl_3', '=width', { kernel: [7, 1] }),
      this.#conv('7x7dbl_4', 192, { kernel: [1, 7] }),
      this.#average(),
      this.#conv('pool_proj', 192),
      layer('concatenate', 'out', {}, ['1x1', '7x7_2', '7x7dbl_4', 'pool_proj']),
    ]);
  }

  /** To half the size once more. */
  #reductionB(): DescribedNetwork {
    return network('Reduction B', {}, [
      featureMap(),
      this.#conv('3x3_reduce', 192, {}, ['x']),
      this.#conv('3x3', 320, { kernel: [3, 3], stride: 2, padding: 'valid' }),
      this.#conv('7x7x3_reduce', 192, {}, ['x']),
      this.#conv('7x7x3_1', 192, { kernel: [1, 7] }),
      this.#conv('7x7x3_2', 192, { kernel: [7, 1] }),
      this.#conv('7x7x3_3', 192, { kernel: [3, 3], stride: 2, padding: 'valid' }),
      layer('max-pool2d', 'pool', { poolSize: [3, 3], stride: [2, 2] }, ['x']),
      layer('concatenate', 'out', {}, ['3x3', '7x7x3_3', 'pool']),
    ]);
  }

  /** 3×3 as 1×3 beside 3×1. */
  #moduleC(): DescribedNetwork {
    return network('Inception C', {}, [
      featureMap(),
      this.#conv('1x1', 320, {}, ['x']),
      this.#conv('3x3_reduce', 384, {}, ['x']),
      this.#conv('3x3_1', 384, { kernel: [1, 3] }, ['3x3_reduce']),
      this.#conv('3x3_2', 384, { kernel: [3, 1] }, ['3x3_reduce']),
      this.#conv('3x3dbl_reduce', 448, {}, ['x']),
      this.#conv('3x3dbl', 384, { kernel: [3, 3] }),
      this.#conv('3x3dbl_1', 384, { kernel: [1, 3] }, ['3x3dbl']),
      this.#conv('3x3dbl_2', 384, { kernel: [3, 1] }, ['3x3dbl']),
      this.#average(),
      this.#conv('pool_proj', 192),
      layer('concatenate', 'out', {}, ['1x1', '3x3_1', '3x3_2', '3x3dbl_1', '3x3dbl_2', 'pool_proj']),
    ]);
  }

  /** Over 3×3, of the same size. */
  #average(): Described {
    const padding = this.#scale ? around(1) : 'same';
    return layer('average-pool2d', 'pool', { poolSize: [3, 3], stride: [1, 1], padding }, ['x']);
  }

  #conv(name: string, filters: Amount, window: Window = {}, after?: readonly string[]): Described {
    const key = JSON.stringify(window);
    const inside = this.#convolutions.get(key) ?? this.#convolution(window);
    this.#convolutions.set(key, inside);
    return block(inside, name, { filters }, after);
  }

  /** A convolution without bias, its normalization and a ReLU. */
  #convolution({ kernel = [1, 1], stride, padding = 'same' }: Window): DescribedNetwork {
    const words = [
      kernel.join('×'),
      ...(stride ? [`stride ${stride}`] : []),
      ...(padding === 'valid' ? [padding] : []),
    ];
    return network(`Convolution ${words.join(', ')}`, { filters: 32 }, [
      featureMap(),
      layer('conv2d', 'conv', {
        ...{ filters: '=filters', kernel, padding, bias: false },
        ...(stride && { stride: square(stride) }),
      }),
      layer('batch-norm', 'bn', this.#scale ? {} : { scale: false }),
      layer('activation', 'relu', { function: 'relu' }),
    ]);
  }
}

const story =
  'GoogLeNet’s successor takes its large filters apart: 5×5 becomes two of 3×3, 7×7 becomes 1×7 and 7×1, and what is left stands side by side. Three kinds of modules, two reductions between them, and a last average.';

const paper =
  'Szegedy, Vanhoucke, Ioffe, Shlens, Wojna, “Rethinking the Inception architecture for computer vision”, 2015';

export const inceptionV3: Document = describe('Inception v3', new InceptionV3(false).layers(), {
  rules: 'keras',
  description: `${story} As Keras publishes it: its normalizations learn an offset and no scale.`,
  source: `${paper}; keras.applications.inception_v3`,
});

export const inceptionV3Torchvision: Document = describe('Inception v3 (torchvision)', new InceptionV3(true).layers(), {
  rules: 'pytorch',
  axisOrder: 'channels-first',
  description: `${story} As torchvision publishes it: its normalizations have a scale as well, which are 17,216 parameters more than Keras has. Without the auxiliary head.`,
  source: `${paper}; torchvision.models.inception_v3`,
});
