import { defineLayer } from '../kind';
import { padding } from './padding';

/**
 * Cells added around: `h × w × c` gives `h + top + bottom × w + left + right × c`.
 * Sources: Keras 3 `ZeroPadding2D`; PyTorch 2 `ZeroPad2d`, `ConstantPad2d`, `ReflectionPad2d`, `ReplicationPad2d`, `CircularPad2d`.
 */
export const padding2d = defineLayer({
  ...padding(2),
  id: 'padding2d',
  label: 'Padding 2D',
  description: 'Adds rows and columns around a feature map: zeros, a value, or cells of its own. It has no parameters.',
  source: 'Keras 3 ZeroPadding2D, PyTorch 2 ConstantPad2d and its neighbours',
  keywords: [
    ...['zeropadding2d', 'zeropad2d', 'constantpad2d', 'reflectionpad2d', 'replicationpad2d', 'circularpad2d'],
    ...['zero padding', 'reflect', 'replicate', 'circular', 'border', 'image'],
  ],
});
