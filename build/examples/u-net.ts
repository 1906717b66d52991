import { describe } from './assemble';
import type { Described } from './describe';
import { block, layer, network, placed } from './describe';
import { featureMap } from './parts';

const twoConvolutions: readonly Described[] = ['conv1', 'conv2'].map((name) =>
  layer('conv2d', name, { filters: '=width', kernel: [3, 3], padding: 'valid', activation: 'relu' }),
);

const top = network('Two convolutions', { width: 64 }, [featureMap(), ...twoConvolutions]);

const contraction = network('Contracting', { width: 128 }, [
  featureMap(),
  layer('max-pool2d', 'pool', { poolSize: [2, 2] }),
  ...twoConvolutions,
]);

/** What comes from below at twice the size, beside the middle of what was seen on the way down. `size` is that from below. */
const expansion = network('Expanding', { width: 64, size: 196 }, [
  featureMap('across'),
  featureMap('below'),
  layer('center-crop', 'crop', { height: '=2*size', width: '=2*size' }, ['across']),
  layer('conv-transpose2d', 'up', { filters: '=width', kernel: [2, 2], stride: [2, 2], padding: 'valid' }, ['below']),
  layer('concatenate', 'concat', {}, ['crop', 'up']),
  ...twoConvolutions,
]);

/** Down at the left and up at the right, level by level. What goes across goes straight into the upper of two inputs. */
const column = { left: 280, middle: 630, right: 980, end: 1300 } as const;
const level = (depth: number): number => 170 * depth;
const upperInput = 9;

const down = (depth: number, width: number): Described =>
  placed(column.left, level(depth), block(contraction, `down${depth + 1}`, { width }));

const up = (depth: number, width: number, size: number, below: string): Described =>
  placed(
    column.right,
    level(depth) + upperInput,
    block(expansion, `up${depth + 1}`, { width, size }, [`down${depth + 1}`, below]),
  );

export const uNet = describe(
  'U-Net',
  [
    placed(0, level(0), layer('input', 'image', { shape: [572, 572, 1] })),
    placed(column.left, level(0), block(top, 'down1', { width: 64 })),
    down(1, 128),
    down(2, 256),
    down(3, 512),
    placed(column.middle, level(4), block(contraction, 'bottom', { width: 1024 })),
    up(3, 512, 28, 'bottom'),
    up(2, 256, 52, 'up4'),
    up(1, 128, 100, 'up3'),
    up(0, 64, 196, 'up2'),
    placed(
      column.end,
      level(0) + upperInput,
      layer('conv2d', 'classes', { filters: 2, kernel: [1, 1], padding: 'valid', activation: 'softmax' }),
    ),
  ],
  {
    rules: 'keras',
    description:
      'Says of every pixel of a microscope’s image what it belongs to. On its way down the network sees more and more, on its way up it gets sharp again, with the help of what it saw before at the same size. Without padding each convolution takes a border, which is why 572×572 come in and 388×388 go out.',
    source: 'Ronneberger, Fischer, Brox, “U-Net: Convolutional networks for biomedical image segmentation”, 2015',
  },
);
