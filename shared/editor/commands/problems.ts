import { applyFix } from '../../document/edit/apply-fix';
import type { Fix } from '../../layers/kind';
import type { Command } from '../command';
import { attempt, choose, onLayer } from '../command';
import { describe } from '../describe';
import { nextFaulty } from '../problems';
import { selectLayers } from '../selection';
import { shownAnalysis } from '../shown';
import type { EditorState } from '../state';

const hunts = [
  { id: 'problem.next', label: 'Next Problem', keys: 'F8', step: 1 },
  { id: 'problem.previous', label: 'Previous Problem', keys: 'Shift+F8', step: -1 },
] as const;

export const problemCommands: readonly Command[] = [
  ...hunts.map(({ id, label, keys, step }): Command => ({
    id,
    label,
    menu: { in: 'model', group: 3 },
    shortcuts: [{ keys }],
    keywords: ['error', 'warning'],
    inFields: true,
    enabled: (state) => nextFaulty(state, step) !== undefined,
    run: (state) => {
      const layer = nextFaulty(state, step);
      return choose(layer === undefined ? state.selection : selectLayers(state.selection.network, [layer]));
    },
  })),
  onLayer({
    id: 'problem.fix',
    label: 'Apply the First Remedy',
    menu: { in: 'model', group: 3 },
    shortcuts: [{ keys: 'Mod+.' }],
    keywords: ['error', 'solve', 'quick fix'],
    inFields: true,
    enabled: (state, layer) => firstFix(state, layer) !== undefined,
    run: (state, layer, { ids }) => {
      const { document, selection } = state;
      const fix = firstFix(state, layer);
      if (!fix) return choose(selection);
      return attempt(applyFix(document, layer, fix, ids), () => ({ label: `Fix ${describe(document, selection)}` }));
    },
  }),
];

/** The best of what one click would do for a layer of the shown network. */
const firstFix = (state: EditorState, layer: string): Fix | undefined =>
  shownAnalysis(state)
    ?.layers.get(layer)
    ?.findings.flatMap(({ fixes }) => fixes)[0];
