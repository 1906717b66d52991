import { foldRun } from '../document/edit/fold';
import type { Run } from '../document/edit/repeats';
import { findRuns } from '../document/edit/repeats';
import { sequence } from '../document/edit/sequence';
import type { IdSource } from '../document/names';
import { added } from '../document/patch';
import { formatCount } from '../format-number';
import { problem } from '../result';
import type { Outcome } from './command';
import { attempt } from './command';
import { selectLayers } from './selection';
import { shapeAt, shownAnalysis } from './shown';
import type { EditorState } from './state';

/** The runs of identical parts of the shown network, which could each be one block that is repeated. */
export const foldable = (state: EditorState): readonly Run[] =>
  findRuns(state.document, shownAnalysis(state)?.order ?? []);

/** What folding a run is called: `Fold 12 × 4 layers, attention_1 to add_2`. */
export function foldLabel({ document }: EditorState, { repeats }: Run): string {
  const [first = []] = repeats;
  const nameOf = (id: string | undefined): string => document.layers.get(id ?? '')?.name ?? '';
  const layers = first.length === 1 ? nameOf(first[0]) : `${nameOf(first[0])} to ${nameOf(first.at(-1))}`;
  return `Fold ${formatCount(repeats.length)} × ${first.length === 1 ? layers : `${first.length} layers, ${layers}`}`;
}

/** Makes a block of each run; says so where there is none. */
export function fold(state: EditorState, runs: readonly Run[], ids: IdSource): Outcome {
  const { network } = state.selection;
  if (runs.length === 0) return { do: 'explain', problem: nothingToFold({}) };
  const verbs = runs.map(
    (run) => (document: EditorState['document']) =>
      foldRun(document, { ...run, network, shapeAt: (port) => shapeAt(state, port) }, ids),
  );
  return attempt(sequence(state.document, ...verbs), (patch) => {
    const blocks = added(patch, 'layers').filter((layer) => layer.network === network);
    const [run] = runs;
    return {
      label: run && runs.length === 1 ? foldLabel(state, run) : `Fold ${runs.length} runs of layers`,
      selection: selectLayers(
        network,
        blocks.map(({ id }) => id),
      ),
    };
  });
}

const nothingToFold = problem<Record<string, never>>({
  code: 'nothing-to-fold',
  severity: 'advice',
  text: () => ({
    message: 'No part of this network stands several times in a row.',
    expected: 'Two or more identical parts, one after the other, joined by one connection',
    received: 'none',
    remedy: 'Parts are identical where their kinds, settings and connections are.',
  }),
});
