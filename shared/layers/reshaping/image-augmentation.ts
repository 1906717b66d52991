import { ok } from '../../result';
import { choice } from '../fields/index';
import { defineLayer } from '../kind';
import { requireFeatureMap } from '../window';

/** What may be done to pictures while training. */
export const augmentations = [
  { value: 'flip', label: 'Random flip' },
  { value: 'rotation', label: 'Random rotation' },
  { value: 'zoom', label: 'Random zoom' },
  { value: 'translation', label: 'Random translation' },
  { value: 'contrast', label: 'Random contrast' },
  { value: 'brightness', label: 'Random brightness' },
  { value: 'color-degeneration', label: 'Random colour degeneration' },
  { value: 'color-jitter', label: 'Random colour jitter' },
  { value: 'elastic-transform', label: 'Random elastic transform' },
  { value: 'erasing', label: 'Random erasing' },
  { value: 'gaussian-blur', label: 'Random Gaussian blur' },
  { value: 'grayscale', label: 'Random grayscale' },
  { value: 'hue', label: 'Random hue' },
  { value: 'invert', label: 'Random invert' },
  { value: 'perspective', label: 'Random perspective' },
  { value: 'posterization', label: 'Random posterization' },
  { value: 'saturation', label: 'Random saturation' },
  { value: 'sharpness', label: 'Random sharpness' },
  { value: 'shear', label: 'Random shear' },
  { value: 'rand-augment', label: 'RandAugment' },
  { value: 'aug-mix', label: 'AugMix' },
  { value: 'cut-mix', label: 'CutMix' },
  { value: 'mix-up', label: 'MixUp' },
  { value: 'auto-contrast', label: 'Auto contrast' },
  { value: 'equalization', label: 'Equalization' },
  { value: 'clahe', label: 'CLAHE' },
  { value: 'solarization', label: 'Solarization' },
] as const;

/** Pictures changed at random, or evened out; their shape stays. No weights. Source: Keras 3 `layers/preprocessing/image_preprocessing`. */
export const imageAugmentation = defineLayer({
  id: 'image-augmentation',
  label: 'Image augmentation',
  category: 'shape',
  description: 'Changes pictures at random while training, such as by mirroring them. It has no parameters.',
  source: 'Keras 3 RandomFlip, RandomRotation and the other layers of image preprocessing',
  keywords: ['image', 'preprocessing', 'augmentation', 'random', 'flip', 'rotation', 'zoom', 'translation', 'color'],
  stem: 'augment',
  inputs: 1,
  fields: {
    function: choice({
      label: 'Function',
      hint: 'What is done to the pictures. It changes no shape.',
      options: augmentations,
      fallback: 'flip',
    }),
  },
  infer: ({ inputs: [input = []], order }) => {
    const map = requireFeatureMap(input, order, 2);
    return map.ok ? ok({ outputs: [input], weights: [] }) : map;
  },
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ function: name }) => [augmentations.find(({ value }) => value === name)?.label ?? name],
});
