import { addLayer } from '../../document/edit/add-layer';
import { added } from '../../document/patch';
import type { KindId } from '../../layers/index';
import { kinds } from '../../layers/index';
import type { Category, LayerKind } from '../../layers/kind';
import { categories } from '../../layers/kind';
import type { Command, Context, Outcome } from '../command';
import { ask, attempt } from '../command';
import { selectLayers } from '../selection';
import type { EditorState } from '../state';

/** One key adds a layer of these kinds while the canvas has the focus. */
const keys: Readonly<Record<string, string>> = {
  input: 'I',
  conv2d: 'C',
  'max-pool2d': 'P',
  dense: 'D',
  flatten: 'F',
  'batch-norm': 'N',
  activation: 'R',
  dropout: 'O',
  add: 'M',
} satisfies Partial<Record<KindId, string>>;

const categoryOrder = Object.keys(categories) as readonly Category[];

/** A command for every kind of layer there is, and one that searches among them. */
export const insertCommands: readonly Command[] = [
  {
    id: 'insert.any',
    label: 'Add Layer…',
    menu: { in: 'insert', group: 0, label: 'Layer…' },
    shortcuts: [{ keys: 'A', canvas: true }],
    keywords: ['add', 'search'],
    run: () => ask('searchLayers'),
  },
  ...kinds.map(insertCommand),
];

function insertCommand(kind: LayerKind): Command {
  const key = keys[kind.id];
  return {
    id: `insert.${kind.id}`,
    label: `Add ${kind.label}`,
    menu: { in: 'insert', group: 1 + categoryOrder.indexOf(kind.category), label: kind.label },
    ...(key === undefined ? {} : { shortcuts: [{ keys: key, canvas: true }] }),
    keywords: ['add', 'layer', categories[kind.category], ...kind.keywords],
    run: (state, context) => insert(state, context, kind),
  };
}

/** Adds a layer after the selected ones, or into the selected connection, and selects it. */
function insert({ document, selection }: EditorState, { ids }: Context, kind: LayerKind): Outcome {
  const { network, layers, connections } = selection;
  const [into] = layers.length === 0 ? connections : [];
  const place = into === undefined ? { after: layers } : { into };
  return attempt(addLayer(document, { kind: kind.id, network, ...place }, ids), (patch) => {
    const [layer] = added(patch, 'layers');
    return { label: `Add ${layer?.name ?? kind.label}`, selection: selectLayers(network, layer ? [layer.id] : []) };
  });
}
