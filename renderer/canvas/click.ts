import type { Selectable, Selection } from '@shared/editor/selection';
import { nothing, toggle } from '@shared/editor/selection';
import type { Hit } from './parts-at';

/** What is selected after a click; one with Shift, Ctrl or Command adds to the selection and takes out of it. */
export function clicked(selection: Selection, hit: Hit, extended: boolean): Selection {
  const item = itemAt(hit);
  if (!item) return extended ? selection : nothing(selection.network);
  if (extended) return toggle(selection, item.table, item.id);
  return { ...nothing(selection.network), [item.table]: [item.id] };
}

/** True for a part of what is selected. */
export function isSelected(selection: Selection, hit: Hit): boolean {
  const item = itemAt(hit);
  return item !== undefined && selection[item.table].includes(item.id);
}

interface Item {
  readonly table: Selectable;
  readonly id: string;
}

function itemAt(hit: Hit): Item | undefined {
  switch (hit.part) {
    case 'background':
      return undefined;
    case 'layer':
    case 'add':
      return { table: 'layers', id: hit.id };
    case 'out':
      return { table: 'layers', id: hit.port[0] };
    case 'note':
      return { table: 'notes', id: hit.id };
    default:
      return { table: 'connections', id: hit.id };
  }
}
