import type { Selection } from '@shared/editor/selection';
import type { Diagram } from './diagram.svelte';
import type { Gesture } from './gesture';
import { boxBetween } from './gesture';

type Marquee = Extract<Gesture, { readonly type: 'marquee' }>;

/** The selection that a marquee makes: what it touches, beside what was selected if that is extended. */
export function selectedBy({ from, to, before }: Marquee, diagram: Diagram): Selection {
  const { layers, notes } = diagram.touching(boxBetween(from, to));
  return { ...before, layers: both(before.layers, layers), notes: both(before.notes, notes) };
}

const both = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...a,
  ...b.filter((id) => !a.includes(id)),
];
