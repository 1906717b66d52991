import type { Document } from '../document/document';
import type { Selection } from './selection';

/** What is selected, in a word: `conv_1`, `3 layers`, `2 layers and a note`. Labels of the Undo menu are made of it. */
export function describe(document: Document, { layers, connections, notes }: Selection): string {
  const [layer] = layers.map((id) => document.layers.get(id)?.name);
  const parts = [
    layers.length === 1 && layer !== undefined ? layer : count(layers.length, 'layer'),
    // Connections between layers that are named anyway go without saying.
    layers.length > 0 ? '' : count(connections.length, 'connection'),
    count(notes.length, 'note'),
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

function count(number: number, noun: string): string {
  if (number === 0) return '';
  return number === 1 ? `a ${noun}` : `${number} ${noun}s`;
}
