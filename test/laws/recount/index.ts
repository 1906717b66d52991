import type { LayerAnalysis } from '@shared/analysis/analysis';
import { attentions } from './attentions';
import { kindOf } from '@shared/layers/index';
import type { NestedLayer } from '@shared/layers/nested';
import { resolveSettings } from '@shared/layers/settings';
import type { Shape } from '@shared/layers/shape';
import { activations } from './activations';
import { convolutions } from './convolutions';
import { custom } from './custom';
import { dense } from './dense';
import { embeddings } from './embeddings';
import { kernelWrappers } from './kernel-wrappers';
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
  ...kernelWrappers,
  ...normalizations,
  ...recurrents,
};

/** The parameters of a layer counted the long way; none for a kind that has no weights. */
export const recount = (analysis: LayerAnalysis): Recount =>
  recountings[analysis.layer.kind]?.(analysis, (nested, input) => recount(insideOf(analysis, nested, input))) ?? {
    learnable: 0,
    kept: 0,
  };

/** A layer inside of another as if it stood there by itself. */
function insideOf(analysis: LayerAnalysis, { kind, settings }: NestedLayer, input: Shape): LayerAnalysis {
  const resolved = resolveSettings(kindOf(kind)?.fields ?? {}, settings, analysis.rules, {});
  return { ...analysis, layer: { ...analysis.layer, kind }, settings: resolved.settings, inputs: [input] };
}
