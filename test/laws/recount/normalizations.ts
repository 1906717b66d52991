import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

import type { Recount, Recountings } from './recount';

export const normalizations: Recountings = {
  'batch-norm': ({ settings, inputs: [input], order }) => recountNormalization(settings, input ?? [], order),
};

/** Each channel has a factor and an offset that are learned, and a mean and a variance that are kept. */
function recountNormalization(settings: LayerAnalysis['settings'], shape: Shape, order: string): Recount {
  const { axis, scale, center } = settings as Readonly<Record<'axis', number | 'channels'>> &
    Readonly<Record<'scale' | 'center', boolean>>;
  const channelsAt = order === 'channels-last' ? shape.length : 1;
  const counted = axis === 'channels' ? channelsAt : axis;
  // The batch is axis 0, as Keras counts.
  const channels = Number([null, ...shape].at(counted));
  let [learnable, kept] = [0, 0];
  for (let channel = 0; channel < channels; channel++) {
    if (scale) learnable++;
    if (center) learnable++;
    kept++;
    kept++;
  }
  return { learnable, kept };
}
