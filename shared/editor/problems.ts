import type { Finding } from '../analysis/analysis';
import { groupBy } from '../layout/pieces';
import { shownAnalysis } from './shown';
import type { EditorState } from './state';

/** A layer of the shown network that has something wrong with it, or inside of it. */
export interface Faulty {
  readonly layer: string;
  readonly findings: readonly Finding[];
}

/** True for an error or a warning. Advice is nothing to be hunted for. */
const isProblem = ({ problem }: Finding): boolean => problem.severity !== 'advice';

/** How many problems the shown network has, of its layers and of the whole. */
export const problemCount = (state: EditorState): number =>
  shownAnalysis(state)?.findings.filter(isProblem).length ?? 0;

/** The layers with problems, in the order of the flow. */
export function faultyLayers(state: EditorState): readonly Faulty[] {
  const network = shownAnalysis(state);
  const byLayer = groupBy(network?.findings.filter(isProblem) ?? [], layerOf);
  return (network?.order ?? []).flatMap((layer) => {
    const findings = byLayer.get(layer);
    return findings ? [{ layer, findings }] : [];
  });
}

/** The layer of a network that a finding is about, or the block inside of which it is. */
const layerOf = ({ at }: Finding): string => at?.split('/')[0] ?? '';

/** The next faulty layer after the one selected last, or the one before it; past the end it begins anew. */
export function nextFaulty(state: EditorState, step: 1 | -1): string | undefined {
  const faulty = faultyLayers(state).map(({ layer }) => layer);
  const order = shownAnalysis(state)?.order ?? [];
  const here = order.indexOf(state.selection.layers.at(-1) ?? '');
  const ahead = faulty.filter((layer) => (order.indexOf(layer) - here) * step > 0 && here >= 0);
  return step === 1 ? (ahead[0] ?? faulty[0]) : (ahead.at(-1) ?? faulty.at(-1));
}
