import type { Layer, Position } from '../../document/document';
import { clearPositions, setPositions } from '../../document/edit/place';
import type { Direction } from '../../document/edit/reorder';
import { canReorder, reorder } from '../../document/edit/reorder';
import { membersOf } from '../../document/layer-ports';
import type { Command } from '../command';
import { attempt, edit, onLayer } from '../command';
import { describe } from '../describe';
import type { EditorState } from '../state';

/** How far a card moves at one press of Alt and an arrow: one unit of the grid. */
const grid = 4;

const nudges: readonly { readonly key: string; readonly to: string; readonly by: Position }[] = [
  { key: 'ArrowLeft', to: 'Left', by: { x: -grid, y: 0 } },
  { key: 'ArrowRight', to: 'Right', by: { x: grid, y: 0 } },
  { key: 'ArrowUp', to: 'Up', by: { x: 0, y: -grid } },
  { key: 'ArrowDown', to: 'Down', by: { x: 0, y: grid } },
];

const directions: readonly { readonly direction: Direction; readonly label: string; readonly key: string }[] = [
  { direction: 'earlier', label: 'Move Earlier', key: 'Mod+Shift+ArrowLeft' },
  { direction: 'later', label: 'Move Later', key: 'Mod+Shift+ArrowRight' },
];

export const arrangeCommands: readonly Command[] = [
  ...directions.map(({ direction, label, key }) =>
    onLayer({
      id: `arrange.${direction}`,
      label,
      menu: { in: 'edit', group: 5 },
      shortcuts: [{ keys: key, canvas: true }],
      keywords: ['reorder', 'swap', 'order'],
      enabled: ({ document }, layer) => canReorder(document, layer, direction),
      run: ({ document, selection }, layer) =>
        attempt(reorder(document, layer, direction), () => ({
          label: `Move ${describe(document, selection)} ${direction}`,
        })),
    }),
  ),
  ...nudges.map(({ key, to, by }): Command => ({
    id: `arrange.${to.toLowerCase()}`,
    label: `Move ${to}`,
    shortcuts: [{ keys: `Alt+${key}`, canvas: true }],
    unlisted: true,
    enabled: ({ selection }) => selection.layers.length + selection.notes.length > 0,
    run: (state, { positionOf, gesture }) =>
      edit(
        `Move ${describe(state.document, state.selection)}`,
        setPositions(state.document, movedBy(state, by, positionOf)),
        gesture === undefined ? {} : { gesture },
      ),
  })),
  {
    id: 'arrange.tidy',
    label: 'Tidy',
    menu: { in: 'edit', group: 6 },
    keywords: ['layout', 'automatic', 'positions', 'reset', 'clean up'],
    enabled: ({ document, selection }) => membersOf(document, selection.network).some(isPlaced),
    run: ({ document, selection }) => edit('Tidy', clearPositions(document, selection.network)),
  },
  {
    id: 'arrange.tidy-selection',
    label: 'Tidy Selection',
    menu: { in: 'edit', group: 6 },
    keywords: ['layout', 'automatic', 'positions', 'unpin'],
    enabled: ({ document, selection }) =>
      selection.layers.some((id) => document.layers.get(id)?.position !== undefined),
    run: ({ document, selection }) =>
      edit(`Tidy ${describe(document, selection)}`, clearPositions(document, selection.network, selection.layers)),
  },
];

const isPlaced = ({ position }: Layer): boolean => position !== undefined;

/** Where the selected layers and notes come to stand; one that the layout has not placed yet stays where it is. */
function movedBy(
  { document, selection }: EditorState,
  by: Position,
  positionOf: (layer: string) => Position | undefined,
): ReadonlyMap<string, Position> {
  const standing = [
    ...selection.layers.map((id) => ({ id, at: positionOf(id) })),
    ...selection.notes.map((id) => ({ id, at: document.notes.get(id)?.position })),
  ];
  return new Map(standing.flatMap(({ id, at }) => (at ? [[id, { x: at.x + by.x, y: at.y + by.y }]] : [])));
}
