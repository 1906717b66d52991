import { centerCrop } from './center-crop';
import { channelShuffle } from './channel-shuffle';
import { cropping1d } from './cropping1d';
import { cropping2d } from './cropping2d';
import { cropping3d } from './cropping3d';
import { flatten } from './flatten';
import { fold } from './fold';
import { identity } from './identity';
import { imageAugmentation } from './image-augmentation';
import { masking } from './masking';
import { melSpectrogram } from './mel-spectrogram';
import { padding1d } from './padding1d';
import { padding2d } from './padding2d';
import { padding3d } from './padding3d';
import { permute } from './permute';
import { pixelShuffle } from './pixel-shuffle';
import { pixelUnshuffle } from './pixel-unshuffle';
import { randomCrop } from './random-crop';
import { repeatVector } from './repeat-vector';
import { reshape } from './reshape';
import { resizing } from './resizing';
import { slice } from './slice';
import { split } from './split';
import { unflatten } from './unflatten';
import { unfold } from './unfold';
import { upSampling1d } from './up-sampling1d';
import { upSampling2d } from './up-sampling2d';
import { upSampling3d } from './up-sampling3d';
import { upsample } from './upsample';

/** The kinds of this family, in the order of the palette: what changes shapes and computes nothing. */
export const reshapingKinds = [
  flatten,
  reshape,
  upSampling2d,
  padding2d,
  cropping2d,
  permute,
  repeatVector,
  upsample,
  pixelShuffle,
  pixelUnshuffle,
  resizing,
  centerCrop,
  split,
  slice,
  unflatten,
  identity,
  masking,
  padding1d,
  cropping1d,
  upSampling1d,
  padding3d,
  cropping3d,
  upSampling3d,
  channelShuffle,
  unfold,
  fold,
  randomCrop,
  imageAugmentation,
  melSpectrogram,
] as const;
