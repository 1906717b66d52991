import type { Platform } from '@shared/editor/keys';
import type { EditorState } from '@shared/editor/state';
import { commandItems } from '../controls/command-items';
import type { MenuItem } from '../controls/menu-item';

/** Commands by what they are asked for; a line parts the groups. */
const groups = {
  layers: [
    ['layer.settings', 'layer.rename', 'layer.connect', 'insert.any'],
    ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate', 'edit.delete'],
    ['arrange.earlier', 'arrange.later', 'arrange.tidy-selection'],
    ['block.open', 'block.make', 'block.ungroup', 'block.unique', 'model.freeze'],
  ],
  notes: [['note.edit'], ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate', 'edit.delete']],
  connections: [['insert.any', 'edit.delete']],
  nothing: [
    ['insert.any', 'insert.note', 'edit.paste', 'edit.select-all'],
    ['block.leave', 'arrange.tidy', 'view.zoom-fit', 'view.zoom-actual'],
    ['file.copy-png', 'file.copy-svg'],
  ],
} as const;

/** The entries of the canvas's menu for what is selected. */
export function contextItems(state: EditorState, platform: Platform): readonly MenuItem[] {
  const { layers, notes, connections } = state.selection;
  if (layers.length > 0) return commandItems(groups.layers, state, platform);
  if (notes.length > 0) return commandItems(groups.notes, state, platform);
  return commandItems(connections.length > 0 ? groups.connections : groups.nothing, state, platform);
}
