import { conv1d } from './conv1d';
import { conv2d } from './conv2d';
import { conv3d } from './conv3d';
import { convTranspose1d } from './conv-transpose1d';
import { convTranspose2d } from './conv-transpose2d';
import { convTranspose3d } from './conv-transpose3d';
import { depthwiseConv1d } from './depthwise-conv1d';
import { depthwiseConv2d } from './depthwise-conv2d';
import { locallyConnected1d } from './locally-connected1d';
import { locallyConnected2d } from './locally-connected2d';
import { separableConv1d } from './separable-conv1d';
import { separableConv2d } from './separable-conv2d';
import { stftSpectrogram } from './stft-spectrogram';

/** The kinds of this family, in the order of the palette: convolutions. */
export const convolutionKinds = [
  conv2d,
  conv1d,
  conv3d,
  convTranspose2d,
  convTranspose1d,
  convTranspose3d,
  depthwiseConv2d,
  depthwiseConv1d,
  separableConv2d,
  separableConv1d,
  locallyConnected2d,
  locallyConnected1d,
  stftSpectrogram,
] as const;
