import type { Command } from '../command';
import { choose } from '../command';
import type { Way } from '../navigate';
import { navigate } from '../navigate';

const ways: readonly { readonly way: Way; readonly key: string; readonly label: string }[] = [
  { way: 'next', key: 'ArrowRight', label: 'Next Layer' },
  { way: 'previous', key: 'ArrowLeft', label: 'Previous Layer' },
  { way: 'above', key: 'ArrowUp', label: 'Layer Above' },
  { way: 'below', key: 'ArrowDown', label: 'Layer Below' },
  { way: 'first', key: 'Home', label: 'First Layer' },
  { way: 'last', key: 'End', label: 'Last Layer' },
];

const isNotEmpty: Command['enabled'] = ({ document }) => document.layers.size > 0;

/** Arrows follow the edges from layer to layer; with Shift they take more layers into the selection. */
export const navigateCommands: readonly Command[] = ways.flatMap(({ way, key, label }): readonly Command[] => [
  {
    id: `go.${way}`,
    label,
    shortcuts: [{ keys: key, canvas: true }],
    unlisted: true,
    enabled: isNotEmpty,
    run: (state, { positionOf }) => choose(navigate(state, way, positionOf, false)),
  },
  {
    id: `go.${way}-too`,
    label: `Select ${label} Too`,
    shortcuts: [{ keys: `Shift+${key}`, canvas: true }],
    unlisted: true,
    enabled: isNotEmpty,
    run: (state, { positionOf }) => choose(navigate(state, way, positionOf, true)),
  },
]);
