import type { LayerAnalysis } from '@shared/analysis/analysis';
import { attentions } from './attentions';
import { activations } from './activations';
import { convolutions } from './convolutions';
import { custom } from './custom';
import { dense } from './dense';
import { embeddings } from './embeddings';
import { normalizations } from './normalizations';
import type { Recount, Recountings } from './recount';
import { recurrents } from './recurrents';

const recountings: Recountings = {
  ...attentions,
  ...activations,
  ...convolutions,
  ...custom,
  ...dense,
  ...embeddings,
  ...normalizations,
  ...recurrents,
};

/** The parameters of a layer counted the long way; none for a kind that has no weights. */
export const recount = (analysis: LayerAnalysis): Recount =>
  recountings[analysis.layer.kind]?.(analysis) ?? { learnable: 0, kept: 0 };
