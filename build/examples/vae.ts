import { describe } from './assemble';
import type { Described } from './describe';
import { layer } from './describe';

const down = (name: string, filters: number): Described =>
  layer('conv2d', name, { filters, kernel: [3, 3], stride: [2, 2], padding: 'same', activation: 'relu' });

const up = (name: string, filters: number): Described =>
  layer('conv-transpose2d', name, { filters, kernel: [3, 3], stride: [2, 2], padding: 'same', activation: 'relu' });

export const vae = describe(
  'Variational autoencoder',
  [
    layer('input', 'digit', { shape: [28, 28, 1] }),
    down('conv1', 32),
    down('conv2', 64),
    layer('flatten', 'flatten'),
    layer('dense', 'hidden', { units: 16, activation: 'relu' }),
    layer('dense', 'z_mean', { units: 2 }, ['hidden']),
    layer('dense', 'z_log_var', { units: 2 }, ['hidden']),
    layer('elementwise', 'z', { operation: 'mean + σ × noise' }, ['z_mean', 'z_log_var']),
    layer('dense', 'unfold', { units: 7 * 7 * 64, activation: 'relu' }),
    layer('reshape', 'reshape', { target: [7, 7, 64] }),
    up('up1', 64),
    up('up2', 32),
    layer('conv-transpose2d', 'picture', { filters: 1, kernel: [3, 3], padding: 'same', activation: 'sigmoid' }),
  ],
  {
    rules: 'keras',
    description:
      'Draws digits. The encoder says of a picture where on a plane it lies and how sure that is; a point is drawn at random from there, and the decoder makes a picture of it again. After training, any point of the plane is a picture.',
    source: 'Kingma, Welling, “Auto-encoding variational Bayes”, 2013; Keras, “Variational autoencoder”',
  },
);
