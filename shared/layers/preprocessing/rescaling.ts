import { formatCount } from '../../format-number';
import { decimals } from '../fields/index';
import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';

/** As many as a feature map may have channels. */
const most = 4096;

/** Multiplies each value by a factor and adds an offset. The shape stays. No weights. Source: Keras 3 `Rescaling`. */
export const rescaling = defineLayer({
  ...shapeStays,
  id: 'rescaling',
  label: 'Rescaling',
  category: 'norm',
  description: 'Multiplies each value by a factor and adds an offset. It has no parameters.',
  source: 'Keras 3 Rescaling',
  keywords: ['preprocessing', 'scale', 'rescale', 'pixels', '255'],
  stem: 'rescaling',
  fields: {
    scale: decimals({
      label: 'Factor',
      hint: 'By what values are multiplied: 1/255 for pixels. One for all, or one for each channel.',
      signed: true,
      most,
      initial: [1 / 255],
    }),
    offset: decimals({
      label: 'Offset',
      hint: 'What is added then. One for all, or one for each channel.',
      signed: true,
      most,
      fallback: [0],
    }),
  },
  summarize: ({ scale, offset }) => [
    `times ${listed(scale)}`,
    ...(offset.every((number) => number === 0) ? [] : [`plus ${listed(offset)}`]),
  ],
});

/** To two figures, as 1/255 is 0.0039. */
const listed = (numbers: readonly number[]): string =>
  numbers.map((number) => formatCount(Number(number.toPrecision(2)))).join(', ');
