import type { AxisOrder } from '@shared/layers/shape';

/** Where the channels stand, as people write shapes. */
export const orderLabel: Readonly<Record<AxisOrder, string>> = {
  'channels-last': 'H × W × C',
  'channels-first': 'C × H × W',
};
