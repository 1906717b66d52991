import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

import type { Recount, Recountings } from './recount';
import { countValues } from './recount';

export const dense: Recountings = {
  dense: ({ settings, inputs: [input] }) => recountDense(settings, input ?? []),
};

/** Each unit has a weight for each value that it sees, and one bias. */
function recountDense(settings: LayerAnalysis['settings'], shape: Shape): Recount {
  const { units, takes, bias } = settings as { readonly units: number; readonly takes: string; readonly bias: boolean };
  const seen = takes === 'flatten' ? shape : shape.slice(-1);
  let learnable = 0;
  for (let unit = 0; unit < units; unit++) {
    learnable += countValues(seen);
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}
