import type { Document } from '../../shared/document/document';
import { describe, layer } from './describe';

/** What one decision changes in the network of the lesson. */
interface Variant {
  readonly padding?: 'valid';
  readonly bias?: false;
}

const lessonWith = (title: string, { padding, bias }: Variant): Document => {
  const convolution = { kernel: [3, 3], ...(padding && { padding }), ...(bias === false && { bias }) };
  return describe(title, [
    layer('input', 'input_1', { shape: [20, 20, 3] }),
    layer('conv2d', 'conv_1', { filters: 2, ...convolution }),
    layer('conv2d', 'conv_2', { filters: 3, ...convolution }),
    layer('dense', 'dense_1', { units: 2, ...(bias === false && { bias }) }),
  ]);
};

export const lesson = lessonWith('Lesson: counting a small CNN', {});
export const lessonValid = lessonWith('Lesson without zero padding', { padding: 'valid' });
export const lessonNoBias = lessonWith('Lesson without biases', { bias: false });
