import { copyText, readClipboard } from '../../document/clipboard';
import type { Document, Layer, Note } from '../../document/document';
import { duplicate, paste } from '../../document/edit/paste';
import type { Patch } from '../../document/patch';
import { added, apply } from '../../document/patch';
import type { Command, Context, Outcome } from '../command';
import { ask, attempt } from '../command';
import { describe } from '../describe';
import { afterRemoval, removal } from '../removal';
import type { Selection } from '../selection';
import { nothing } from '../selection';
import type { EditorState, Transaction } from '../state';

const hasItems = ({ selection }: EditorState): boolean => selection.layers.length + selection.notes.length > 0;

export const clipboardCommands: readonly Command[] = [
  {
    id: 'edit.cut',
    label: 'Cut',
    menu: { in: 'edit', group: 2 },
    shortcuts: [{ keys: 'Mod+X' }],
    native: 'cut',
    enabled: hasItems,
    run: cut,
  },
  {
    id: 'edit.copy',
    label: 'Copy',
    menu: { in: 'edit', group: 2 },
    shortcuts: [{ keys: 'Mod+C' }],
    native: 'copy',
    enabled: hasItems,
    run: (state) => ({ do: 'request', request: { request: 'copyText', text: textOf(state) } }),
  },
  {
    id: 'edit.paste',
    label: 'Paste',
    menu: { in: 'edit', group: 2 },
    shortcuts: [{ keys: 'Mod+V' }],
    native: 'paste',
    run: pasteText,
  },
  {
    id: 'edit.duplicate',
    label: 'Duplicate',
    menu: { in: 'edit', group: 2 },
    shortcuts: [{ keys: 'Mod+D' }],
    keywords: ['clone', 'repeat'],
    enabled: hasItems,
    run: ({ document, selection }, { ids }) =>
      attempt(duplicate(document, selection.network, selection, ids), (patch) =>
        afterAdding('Duplicate', document, selection, patch),
      ),
  },
];

const textOf = ({ document, selection }: EditorState): string =>
  copyText(document, selection.network, selection.layers, selection.notes);

/** The selection goes only once the clipboard has it. */
function cut(state: EditorState): Outcome {
  const patch = removal(state);
  if (!patch.ok) return { do: 'explain', problem: patch.error };
  const then = { ...afterRemoval('Cut', state), patch: patch.value };
  return { do: 'request', request: { request: 'copyText', text: textOf(state), then } };
}

function pasteText({ document, selection }: EditorState, { clipboard, ids }: Context): Outcome {
  if (clipboard === undefined) return ask('paste');
  const fragment = readClipboard(clipboard);
  if (!fragment.ok) return { do: 'explain', problem: fragment.error };
  const place = { network: selection.network, after: selection.layers };
  return attempt(paste(document, fragment.value, place, ids), (patch) =>
    afterAdding('Paste', document, selection, patch),
  );
}

/** Selects what a patch adds to the shown network, and says what that is. */
function afterAdding(
  verb: string,
  document: Document,
  { network }: Selection,
  patch: Patch,
): Omit<Transaction, 'patch'> {
  const here = (items: readonly (Layer | Note)[]): readonly string[] =>
    items.filter((item) => item.network === network).map(({ id }) => id);
  const selection = {
    ...nothing(network),
    layers: here(added(patch, 'layers')),
    notes: here(added(patch, 'notes')),
  };
  return { label: `${verb} ${describe(apply(document, patch), selection)}`, selection };
}
