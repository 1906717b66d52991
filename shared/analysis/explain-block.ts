import { formatCount } from '../format-number';
import type { Derivation, Expression, Step } from '../layers/derivation';
import { constant, of, product, settingOf, step, sum } from '../layers/derivation';
import type { Instance, LayerAnalysis, NetworkAnalysis } from './analysis';

/** More lines than this are put together in one. */
const mostLines = 12;

/**
 * How the parameters of a block come about: those of the layers inside, taken as often as it stands in a row; where its repeats
 * differ, the sum of them. Weights that all repeats share are counted once.
 */
export function explainBlock({ layer, instances }: LayerAnalysis): Derivation {
  const [first, another] = instances;
  if (!first || first.network.counts.learnable === 0) return { shape: [], parameters: [] };
  const parameters = another ? differingSteps(instances) : alikeSteps(first, layer.block?.sharedAcrossRepeats === true);
  return { shape: [], parameters };
}

/** Repeats that are alike: the layers of one, and the product. */
function alikeSteps({ times, network }: Instance, isShared: boolean): readonly Step[] {
  const parts = partsOf(network);
  const whole = sum(...parts.map(of));
  if (times === 1) return [...parts, step('learnable', whole)];
  const each = step('eachRepeat', whole);
  if (isShared) return [...parts, each, step('learnable', of(each), 'oneSet')];
  return [...parts, each, step('learnable', product(settingOf('repeat', times), of(each)))];
}

/** Repeats that are not: a line for each run of equal ones, and the sum. */
function differingSteps(instances: readonly Instance[]): readonly Step[] {
  let done = 0;
  const lines = instances.map(({ times, network }): Step => {
    const label = times === 1 ? `repeat ${done + 1}` : `repeats ${done + 1} to ${done + times}`;
    done += times;
    const one = constant(network.counts.learnable);
    return { ...step('eachRepeat', times === 1 ? one : product(constant(times), one)), label };
  });
  const told = shortened(lines, 'repeats');
  return [...told, step('learnable', sum(...told.map(of)))];
}

/** A line for each layer that learns something. */
function partsOf({ order, layers }: NetworkAnalysis): readonly Step[] {
  const lines = order.flatMap((id): readonly Step[] => {
    const layer = layers.get(id);
    const learnable = layer?.counts?.learnable ?? 0;
    if (!layer || learnable === 0) return [];
    const count: Expression = { op: 'number', value: learnable, source: { from: 'inside', layer: layer.layer.name } };
    return [{ ...step('weights', count), label: layer.layer.name }];
  });
  return shortened(lines, 'layers');
}

/** The first lines one by one, and the others as their sum. */
function shortened(lines: readonly Step[], noun: string): readonly Step[] {
  if (lines.length <= mostLines) return lines;
  const rest = lines.slice(mostLines - 1);
  const label = `${formatCount(rest.length)} more ${noun}`;
  return [...lines.slice(0, mostLines - 1), { ...step('weights', sum(...rest.map((line) => line.expression))), label }];
}
