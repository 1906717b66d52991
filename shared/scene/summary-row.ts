import type { LayerAnalysis, NetworkAnalysis } from '../analysis/analysis';
import { formatCount, formatShape, formatShare } from '../format-number';
import type { Category, Role } from '../layers/kind';
import { weightSize } from '../layers/kind';
import type { Shape } from '../layers/shape';
import type { Severity } from '../result';
import { cardOf } from './contents';
import type { SceneSource } from './scene';

/** A layer as a line of the summary table: the diagram in words, for those who read tables or cannot see it. */
export interface SummaryRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly category: Category;
  /** `3×3, 2 filters, same`; at the end `assumed` where the shapes rest on an assumption. */
  readonly settings: string;
  /** What arrives: `20×20×3 → 1,200` where it is flattened; several inputs stand in a row. */
  readonly input: string;
  readonly output: string;
  /** Counts as text; `?` for what cannot be counted. */
  readonly weights: string;
  readonly biases: string;
  readonly learnable: string;
  /** The part in all learnable parameters, from 0 to 1, and as text. */
  readonly share: number;
  readonly shareText: string;
  readonly severity: Severity | undefined;
}

export function summaryRow(layer: LayerAnalysis, source: SceneSource): SummaryRow {
  const { name, kind, category, settings, share, severity } = cardOf(layer, source).content;
  const { counts, assumed } = layer;
  const total = source.analysis.root.counts.learnable;
  return {
    ...{ id: layer.id, name, kind, category, share, severity },
    settings: [...settings, ...(assumed ? ['assumed'] : [])].join(', '),
    input: layer.inputs.map((shape, index) => inputText(shape, layer.seen?.[index])).join(', '),
    output: layer.outputs.map(shapeText).join(', '),
    weights: sizeText(layer, 'weight'),
    biases: sizeText(layer, 'bias'),
    learnable: counts ? formatCount(counts.learnable) : '?',
    shareText: counts ? formatShare(counts.learnable, total) : '',
  };
}

const shapeText = (shape: Shape | null): string => (shape ? formatShape(shape) : '?');

const inputText = (shape: Shape | null, seen: Shape | undefined): string =>
  seen ? `${shapeText(shape)} → ${formatShape(seen)}` : shapeText(shape);

const sizeText = (layer: LayerAnalysis, role: Role): string =>
  layer.counts ? formatCount(learnedBy(layer, role)) : '?';

/** How many values of a role are counted for a layer, or for all layers of a block. */
export function learnedBy({ layer, counts, weights, weightsOf, instances }: LayerAnalysis, role: Role): number {
  if (!counts || weightsOf !== undefined) return 0;
  const own = weights.filter((weight) => weight.role === role).reduce((sum, weight) => sum + weightSize(weight), 0);
  const counted = layer.block?.sharedAcrossRepeats
    ? instances.slice(0, 1).map((one) => ({ ...one, times: 1 }))
    : instances;
  return counted.reduce((sum, { times, network }) => sum + times * learnedIn(network, role), own);
}

/** How many values of a role are counted for all layers of a network. */
export function learnedIn({ layers }: NetworkAnalysis, role: Role): number {
  let sum = 0;
  for (const layer of layers) sum += learnedBy(layer, role);
  return sum;
}
