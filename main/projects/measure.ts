import { analyze } from '@shared/analysis/analyze';
import { passage } from '@shared/analysis/passage';
import { parseProject } from '@shared/document/file';

/** What the start screen says of a project. */
export interface Measures {
  readonly title: string;
  /** What goes in and what comes out: `20×20×3 → 2`. Empty where that is not known. */
  readonly shapes: string;
  readonly layers: number;
  /** Learnable parameters; null where not all of them could be counted. */
  readonly parameters: number | null;
}

/** Measures the project in a text; null where it does not open. */
export function measure(text: string): Measures | null {
  const parsed = parseProject(text);
  if (!parsed.ok) return null;
  const { root } = analyze(parsed.value);
  return {
    title: parsed.value.project.title,
    shapes: passage(root),
    layers: root.order.length,
    parameters: root.leftOut.length === 0 ? root.counts.learnable : null,
  };
}

/**
 * The learnable parameters of the project in a text, as far as they can be counted. Never throws: the start screen must
 * come up whatever is in the files that it lists.
 */
export function parametersOf(text: string): number | null {
  try {
    return measure(text)?.parameters ?? null;
  } catch {
    return null;
  }
}
