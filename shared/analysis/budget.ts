import { formatCount } from '../format-number';
import type { Problem } from '../result';
import { problem } from '../result';
import type { LayerAnalysis, NetworkAnalysis } from './analysis';
import { costOf, networkCost } from './cost';

/** What a network may come to at most; what is not named is not limited. */
export interface Budget {
  readonly parameters?: number;
  readonly multiplyAdds?: number;
}

type Figure = keyof Budget;

const figures: readonly Figure[] = ['parameters', 'multiplyAdds'];

/** How many layers are named where a limit is crossed: those with the most. */
const mostNamed = 3;

/** A problem for each limit that is crossed. A total that leaves something out crosses a limit by what is known of it. */
export const overBudget = (root: NetworkAnalysis, budget: Budget): readonly Problem[] =>
  figures.flatMap((figure) => {
    const limit = budget[figure];
    const total = figure === 'parameters' ? root.counts.parameters : (networkCost(root).multiplyAdds ?? 0);
    if (limit === undefined || total <= limit) return [];
    return [limitCrossed({ figure, limit, total, largest: largestBy(root, figure) })];
  });

interface Named {
  readonly name: string;
  readonly count: number;
}

function largestBy({ order, layers }: NetworkAnalysis, figure: Figure): readonly Named[] {
  const all = order.flatMap((id): Named | [] => {
    const layer = layers.get(id);
    return layer ? { name: layer.layer.name, count: countOf(layer, figure) } : [];
  });
  return all
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostNamed);
}

const countOf = (layer: LayerAnalysis, figure: Figure): number =>
  (figure === 'parameters' ? layer.counts?.parameters : costOf(layer).multiplyAdds) ?? 0;

const words: Readonly<Record<Figure, string>> = { parameters: 'parameters', multiplyAdds: 'multiply-adds' };

const limitCrossed = problem<{ figure: Figure; limit: number; total: number; largest: readonly Named[] }>({
  code: 'over-budget',
  severity: 'warning',
  text: ({ figure, limit, total, largest }) => {
    const names = largest.map(({ name, count }) => `${name} (${formatCount(count)})`).join(', ');
    return {
      message: `The network has more ${words[figure]} than it may. The largest: ${names}.`,
      expected: `At most ${formatCount(limit)} ${words[figure]}`,
      received: formatCount(total),
      remedy: 'Make the largest layers smaller, or raise the limit.',
    };
  },
});
