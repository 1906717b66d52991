import type { LayerAnalysis } from '../analysis/analysis';
import { disagreementsOn } from '../analysis/rule-comparison';
import { disagreementText } from '../analysis/rule-comparison-text';
import { kindOf } from '../layers/index';
import type { NestedLayer } from '../layers/nested';
import { frameworkNames } from './names';

/**
 * What Keras and PyTorch make of a layer that both have, where they differ: `Keras 6,272, PyTorch 6,400: PyTorch keeps two bias
 * vectors`. Of a layer that one of them lacks nothing is said.
 */
export const disagreementTexts = (analysis: LayerAnalysis): readonly string[] =>
  isInBoth(analysis.layer.kind, analysis.settings['layer']) ? disagreementsOn(analysis).map(disagreementText) : [];

/** True where both frameworks have a class for it; in the place of Keras' wrappers PyTorch has flags of the layer that stands inside. */
function isInBoth(id: string, inside?: unknown): boolean {
  const kind = kindOf(id);
  const { keras, pytorch } = kind ? frameworkNames(kind) : { keras: [], pytorch: [] };
  return keras.length > 0 && (pytorch.length > 0 || (isNested(inside) && isInBoth(inside.kind)));
}

const isNested = (value: unknown): value is Pick<NestedLayer, 'kind'> =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
