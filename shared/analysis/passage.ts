import { formatShape } from '../format-number';
import type { Shape } from '../layers/shape';
import type { NetworkAnalysis } from './analysis';

/** What goes into a network and what comes out of it: `20×20×3 → 2`. Empty where that is not known. */
export function passage({ layers, order, outputs }: NetworkAnalysis): string {
  const inputs = order.flatMap((id) => (layers.get(id)?.kind?.id === 'input' ? (layers.get(id)?.outputs ?? []) : []));
  return isKnown(inputs) && isKnown(outputs) ? `${join(inputs)} → ${join(outputs)}` : '';
}

const isKnown = (shapes: readonly (Shape | null)[]): shapes is readonly Shape[] =>
  shapes.length > 0 && !shapes.includes(null);

const join = (shapes: readonly Shape[]): string => shapes.map(formatShape).join(', ');
