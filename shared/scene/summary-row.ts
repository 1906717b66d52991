import type { LayerAnalysis } from '../analysis/analysis';
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
  /** What arrives: `20×20×3 → 1,200` where it is flattened; several inputs are joined by `and`. */
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
    input: layer.inputs.map((shape, index) => inputText(shape, layer.seen?.[index])).join(' and '),
    output: layer.outputs.map(shapeText).join(' and '),
    weights: sizeText(layer, 'weight'),
    biases: sizeText(layer, 'bias'),
    learnable: counts ? formatCount(counts.learnable) : '?',
    shareText: counts ? formatShare(counts.learnable, total) : '',
  };
}

const shapeText = (shape: Shape | null): string => (shape ? formatShape(shape) : '?');

const inputText = (shape: Shape | null, seen: Shape | undefined): string =>
  seen ? `${shapeText(shape)} → ${formatShape(seen)}` : shapeText(shape);

/** How many values of a role the layer learns itself. A block has no weights of its own: its sum is all there is to say. */
function sizeText({ counts, weights, weightsOf, instances }: LayerAnalysis, role: Role): string {
  if (!counts) return '?';
  if (instances.length > 0) return '';
  if (weightsOf !== undefined) return '0';
  const ofRole = weights.filter((weight) => weight.role === role);
  return formatCount(ofRole.reduce((sum, weight) => sum + weightSize(weight), 0));
}
