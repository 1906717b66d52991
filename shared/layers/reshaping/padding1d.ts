import { defineLayer } from '../kind';
import { padding } from './padding';

/**
 * Cells added around: `length × c` gives `length + before + after × c`.
 * Sources: Keras 3 `ZeroPadding1D`; PyTorch 2 `ZeroPad1d`, `ConstantPad1d`, `ReflectionPad1d`, `ReplicationPad1d`, `CircularPad1d`.
 */
export const padding1d = defineLayer({
  ...padding(1),
  id: 'padding1d',
  label: 'Padding 1D',
  description: 'Adds steps at both ends of a sequence: zeros, a value, or steps of its own. It has no parameters.',
  source: 'Keras 3 ZeroPadding1D, PyTorch 2 ConstantPad1d and its neighbours',
  keywords: [
    ...['zeropadding1d', 'zeropad1d', 'constantpad1d', 'reflectionpad1d', 'replicationpad1d', 'circularpad1d'],
    ...['zero padding', 'reflect', 'replicate', 'circular', 'sequence'],
  ],
});
