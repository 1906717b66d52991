import { copyText } from '@shared/document/clipboard';
import { applyFix } from '@shared/document/edit/apply-fix';
import { membersOf } from '@shared/document/layer-ports';
import { apply } from '@shared/document/patch';
import type { Context } from '@shared/editor/command';
import { commands, run } from '@shared/editor/commands/index';
import { perform } from '@shared/editor/perform';
import type { Selection } from '@shared/editor/selection';
import type { EditorState } from '@shared/editor/state';
import { createEditor, dispatch, select, undo } from '@shared/editor/state';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import type { Random } from './random';
import { repeatedly } from './random';
import { randomEdit } from './random-edit';
import { randomDocument } from './random-network';
import { faults } from './validity';

function randomState(random: Random): EditorState {
  const start = createEditor(randomDocument(random));
  const { name, patch } = randomEdit(start.document, random);
  const edited = dispatch(start, { label: name, patch });
  return select(random.chance(0.3) ? undo(edited) : edited, randomSelection(edited, random));
}

function randomSelection({ document }: EditorState, random: Random): Selection {
  const network = random.any([...document.networks])?.id ?? document.project.root;
  const here = [...document.layers].filter((layer) => layer.network === network).map(({ id }) => id);
  const one = random.any(here);
  const wires = [...document.connections].filter(({ from }) => here.includes(from[0])).map(({ id }) => id);
  return {
    network,
    layers: random.chance(0.5) ? random.some(here, 0.3) : one === undefined ? [] : [one],
    connections: random.chance(0.7) ? [] : random.some(wires, 0.3),
    notes: random.chance(0.8) ? [] : [...document.notes].filter((note) => note.network === network).map(({ id }) => id),
  };
}

function randomContext({ document, selection: { network } }: EditorState, random: Random): Context {
  const copied = random.some(membersOf(document, network), 0.2).map(({ id }) => id);
  return {
    ids: random.id,
    positionOf: () => ({ x: random.below(100), y: random.below(100) }),
    ...(random.chance(0.7) ? { clipboard: copyText(document, network, copied, []) } : {}),
  };
}

it('every command is disabled or does something, and leaves the document sound', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const state = randomState(random);
    for (const { id } of commands) {
      const outcome = run(id, state, randomContext(state, random));
      if (!outcome) continue;
      const after = perform(state, outcome);
      expect(outcome.do === 'edit' && outcome.transaction.label.trim() === '', `${id} has a name`).toBe(false);
      if (after.document !== state.document) expect(faults(after.document), id).toEqual([]);
    }
  });
});

it('every remedy that is offered can be applied', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const { document, analysis } = randomState(random);
    for (const { id, findings } of analysis.root.layers)
      for (const fix of findings.flatMap(({ fixes }) => fixes)) {
        const patch = applyFix(document, id, fix, random.id);
        if (patch.ok) expect(faults(apply(document, patch.value)), JSON.stringify(fix)).toEqual([]);
        else expect(patch.error.code).toBe('nothing-to-attach');
      }
  });
});
