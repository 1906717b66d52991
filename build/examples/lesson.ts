import type { Document } from '../../shared/document/document';
import { describe } from './assemble';
import { layer } from './describe';

/** What one decision changes in the network of the lesson. */
interface Variant {
  readonly padding?: 'valid';
  readonly bias?: false;
  readonly description: string;
}

const lessonWith = (title: string, { padding, bias, description }: Variant): Document => {
  const convolution = { kernel: [3, 3], ...(padding && { padding }), ...(bias === false && { bias }) };
  const layers = [
    layer('input', 'input_1', { shape: [20, 20, 3] }),
    layer('conv2d', 'conv_1', { filters: 2, ...convolution }),
    layer('conv2d', 'conv_2', { filters: 3, ...convolution }),
    layer('dense', 'dense_1', { units: 2, ...(bias === false && { bias }) }),
  ];
  return describe(title, layers, { description, source: 'deeplizard, “Learnable parameters in a CNN explained”' });
};

export const lesson = lessonWith('Lesson: counting a small CNN', {
  description:
    'The network on which learnable parameters are explained: an image of 20×20×3, a convolution of two filters, one of three, and a dense layer of two nodes. Zero padding keeps the image at 20×20, so that the dense layer sees 20 × 20 × 3 = 1,200 inputs: 56 + 57 + 2,402 parameters.',
});

export const lessonValid = lessonWith('Lesson without zero padding', {
  padding: 'valid',
  description:
    'The same layers without zero padding. Each convolution takes a border of one pixel from the image, which arrives at the dense layer as 16×16×3: 768 inputs where there were 1,200. The filters are as large as before; the dense layer is what shrinks.',
});

export const lessonNoBias = lessonWith('Lesson without biases', {
  bias: false,
  description:
    'The same layers without biases: one parameter fewer for each filter and each node. It is what one does where a normalization follows, which would take a bias away again.',
});
