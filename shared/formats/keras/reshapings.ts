import type { Json } from '../../json';
import type { Argument, FrameworkClass, FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

/** Two numbers for a sequence are the cells before and after its one axis. */
const ends =
  (setting: string): Argument =>
  (value) => ({ [setting]: Array.isArray(value) ? [value] : value });

/** Keras writes and reads the names of interpolations in any case. */
const interpolation: Argument = (value) => ({
  interpolation: typeof value === 'string' ? value.toLowerCase() : value,
});

/** A size that nobody knows is one that is left open. */
const target: Argument = (value) => ({
  target: Array.isArray(value) ? value.map((size: Json) => size ?? -1) : value,
});

/** A tensor may stand for the value too. */
const maskValue: Argument = (value) => (typeof value === 'number' ? { value } : {});

const picture = { height: 'height', width: 'width' };

/** A layer that changes pictures and keeps their shape. */
const augmentation = (name: string, ...required: readonly string[]): FrameworkClass => ({
  kind: 'image-augmentation',
  arguments: {},
  required,
  settings: { function: name },
});

export const reshapings = {
  Flatten: { kind: 'flatten', arguments: {} },
  Reshape: { kind: 'reshape', arguments: { target_shape: target }, required: ['target_shape'] },
  Permute: { kind: 'permute', arguments: { dims: 'axes' }, required: ['dims'] },
  RepeatVector: { kind: 'repeat-vector', arguments: { n: 'times' }, required: ['n'] },
  ZeroPadding1D: { kind: 'padding1d', arguments: { padding: ends('padding') } },
  ZeroPadding2D: { kind: 'padding2d', arguments: { padding: 'padding' } },
  ZeroPadding3D: { kind: 'padding3d', arguments: { padding: 'padding' } },
  Cropping1D: { kind: 'cropping1d', arguments: { cropping: ends('cropping') } },
  Cropping2D: { kind: 'cropping2d', arguments: { cropping: 'cropping' } },
  Cropping3D: { kind: 'cropping3d', arguments: { cropping: 'cropping' } },
  UpSampling1D: { kind: 'up-sampling1d', arguments: { size: 'size' } },
  UpSampling2D: { kind: 'up-sampling2d', arguments: { size: 'size', interpolation } },
  UpSampling3D: { kind: 'up-sampling3d', arguments: { size: 'size' } },
  CenterCrop: { kind: 'center-crop', arguments: picture, required: ['height', 'width'] },
  RandomCrop: { kind: 'random-crop', arguments: { ...picture, seed: ignored }, required: ['height', 'width'] },
  Resizing: { kind: 'resizing', arguments: { ...picture, interpolation }, required: ['height', 'width'] },
  Identity: { kind: 'identity', arguments: {} },
  Masking: { kind: 'masking', arguments: { mask_value: maskValue } },
  RandomFlip: augmentation('flip'),
  RandomRotation: augmentation('rotation', 'factor'),
  RandomZoom: augmentation('zoom', 'height_factor'),
  RandomTranslation: augmentation('translation', 'height_factor', 'width_factor'),
  RandomContrast: augmentation('contrast', 'factor'),
  RandomBrightness: augmentation('brightness', 'factor'),
  RandomColorDegeneration: augmentation('color-degeneration', 'factor'),
  RandomColorJitter: augmentation('color-jitter'),
  RandomElasticTransform: augmentation('elastic-transform'),
  RandomErasing: augmentation('erasing'),
  RandomGaussianBlur: augmentation('gaussian-blur'),
  RandomGrayscale: augmentation('grayscale'),
  RandomHue: augmentation('hue', 'factor'),
  RandomInvert: augmentation('invert'),
  RandomPerspective: augmentation('perspective'),
  RandomPosterization: augmentation('posterization', 'factor'),
  RandomSaturation: augmentation('saturation', 'factor'),
  RandomSharpness: augmentation('sharpness', 'factor'),
  RandomShear: augmentation('shear'),
  RandAugment: augmentation('rand-augment'),
  AugMix: augmentation('aug-mix'),
  CutMix: augmentation('cut-mix'),
  MixUp: augmentation('mix-up'),
  AutoContrast: augmentation('auto-contrast'),
  Equalization: augmentation('equalization'),
  CLAHE: augmentation('clahe'),
  Solarization: augmentation('solarization'),
} as const satisfies FrameworkClasses;
