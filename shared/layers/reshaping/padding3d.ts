import { defineLayer } from '../kind';
import { padding } from './padding';

/**
 * Cells added around: each spatial axis of `d × h × w × c` with what is added on both sides.
 * Sources: Keras 3 `ZeroPadding3D`; PyTorch 2 `ZeroPad3d`, `ConstantPad3d`, `ReflectionPad3d`, `ReplicationPad3d`, `CircularPad3d`.
 */
export const padding3d = defineLayer({
  ...padding(3),
  id: 'padding3d',
  label: 'Padding 3D',
  description: 'Adds cells around a volume: zeros, a value, or cells of its own. It has no parameters.',
  source: 'Keras 3 ZeroPadding3D, PyTorch 2 ConstantPad3d and its neighbours',
  keywords: [
    ...['zeropadding3d', 'zeropad3d', 'constantpad3d', 'reflectionpad3d', 'replicationpad3d', 'circularpad3d'],
    ...['zero padding', 'reflect', 'replicate', 'circular', 'border', 'volume'],
  ],
});
