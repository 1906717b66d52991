import { kindOf } from '../layers/index';
import type { LayerAnalysis, NetworkAnalysis } from '../analysis/analysis';
import { blockKind, type Layer, type Network } from '../document/document';
import { isMerge } from '../document/ports';
import { formatCount, formatShape, formatShare } from '../format-number';
import type { Category } from '../layers/kind';
import type { Severity } from '../result';

/** All that a card says, before anything has a place. */
export interface CardContent {
  readonly name: string;
  readonly kind: string;
  readonly category: Category;
  /** The key settings in a few words each, the most important first. */
  readonly settings: readonly string[];
  /** The learnable parameters, or what there is to say instead. */
  readonly count: string;
  readonly isNumber: boolean;
  /** At the right of the count: the share of the total, or what is kept beside it. */
  readonly aside: string;
  /** The part that the layer has in all learnable parameters, from 0 to 1. */
  readonly share: number;
  /** `×3` for a block that is repeated. */
  readonly badge: string;
  /** It stands for a network. */
  readonly isBlock: boolean;
  readonly isFrozen: boolean;
  readonly isUnknown: boolean;
  /** The worst of its problems. */
  readonly severity: Severity | undefined;
}

/** What a card says that is not of its layer alone. */
export interface CardSurroundings {
  /** The learnable parameters of the whole network. */
  readonly total: number;
  /** The layer whose weights it uses. */
  readonly owner: Layer | undefined;
  /** The network that it stands for, if it is a block. */
  readonly network: Network | undefined;
}

export function describeCard(analysis: LayerAnalysis, { total, owner, network }: CardSurroundings): CardContent {
  const { layer, kind, counts } = analysis;
  const learnable = counts?.learnable ?? 0;
  const statistics = counts ? counts.parameters - counts.learnable : 0;
  return {
    name: layer.name,
    kind: kind?.label ?? network?.name ?? layer.kind,
    category: categoryOf(analysis),
    settings: summarize(analysis),
    ...describeCount(analysis, owner),
    aside:
      statistics > 0 ? `+${formatCount(statistics)} statistics` : learnable > 0 ? formatShare(learnable, total) : '',
    share: total > 0 ? learnable / total : 0,
    badge: layer.block && layer.block.repeat > 1 ? `×${formatCount(layer.block.repeat)}` : '',
    isBlock: layer.kind === blockKind,
    isFrozen: layer.frozen === true,
    isUnknown: !kind && layer.kind !== blockKind,
    severity: worstOf(analysis),
  };
}

function describeCount({ counts }: LayerAnalysis, owner: Layer | undefined): Pick<CardContent, 'count' | 'isNumber'> {
  if (!counts) return { count: 'not counted', isNumber: false };
  if (owner) return { count: `shared with ${owner.name}`, isNumber: false };
  return counts.parameters === 0
    ? { count: 'no parameters', isNumber: false }
    : { count: formatCount(counts.learnable), isNumber: true };
}

function summarize(analysis: LayerAnalysis): readonly string[] {
  const { kind, settings, inputs, layer } = analysis;
  if (layer.block) return summarizeBlock(analysis);
  // The input of an open block shows what it is fed, which takes the place of its own shape.
  if (analysis.arrivals.fed) return [formatShape(analysis.arrivals.fed)];
  if (!kind) return ['kept as it came'];
  const parts = kind.summarize(settings, kindOf);
  // A merge may have nothing to set; how much it merges is what there is to say.
  if (!isMerge(kind)) return parts;
  return inputs.length === 1 && parts.length > 0 ? parts : [inputsText(inputs.length), ...parts];
}

const inputsText = (count: number): string => (count === 1 ? '1 input' : `${count} inputs`);

/** `7 layers · 2 × 73,984`: what is inside, and the product where all repeats are alike; else what there is to say of them. */
function summarizeBlock(analysis: LayerAnalysis): readonly string[] {
  const [first] = analysis.instances;
  if (!first) return [];
  // What it is fed through is part of its border.
  const { order, layers } = first.network;
  const { length } = order.filter((id) => layers.get(id)?.kind?.id !== 'input');
  return [length === 1 ? '1 layer' : `${formatCount(length)} layers`, ...repeatsText(analysis)];
}

function repeatsText({ instances: [first, another], layer }: LayerAnalysis): readonly string[] {
  const learnable = first?.network.counts.learnable ?? 0;
  if (!first || layer.block?.repeat === 1 || learnable === 0) return [];
  if (layer.block?.sharedAcrossRepeats) return ['one set of weights'];
  return [another ? 'a sum of its repeats' : `${formatCount(first.times)} × ${formatCount(learnable)}`];
}

/** A block looks like the layer inside it that has the most parameters. */
export function categoryOf({ kind, instances }: LayerAnalysis): Category {
  const inside = instances[0] && heaviest(instances[0].network);
  return kind?.category ?? (inside ? categoryOf(inside) : 'custom');
}

function heaviest({ order, layers }: NetworkAnalysis): LayerAnalysis | undefined {
  const weightOf = (layer: LayerAnalysis | undefined): number => layer?.counts?.learnable ?? 0;
  return order
    .flatMap((id) => layers.get(id) ?? [])
    .reduce<LayerAnalysis | undefined>(
      (best, one) => (weightOf(one) > weightOf(best) || !best ? one : best),
      undefined,
    );
}

const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** The worst of its own problems; of a block without any, of those inside. */
function worstOf({ findings, instances }: LayerAnalysis): Severity | undefined {
  const all = findings.length > 0 ? findings : instances.flatMap(({ network }) => network.findings);
  return severities.find((severity) => all.some(({ problem }) => problem.severity === severity));
}
