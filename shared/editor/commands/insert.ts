import { addLayer } from '../../document/edit/add-layer';
import { added } from '../../document/patch';
import type { KindId } from '../../layers/index';
import { categories } from '../../layers/kind';
import type { Offering } from '../catalogue';
import { catalogue } from '../catalogue';
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
  ...catalogue.map(insertCommand),
];

/** The menus offer kinds, by family; what frameworks preset is found by its name. */
function insertCommand(offering: Offering): Command {
  const { id, label, kind, keywords } = offering;
  const key = keys[id];
  const family = categories[kind.category];
  return {
    id: `insert.${id}`,
    label: `Add ${label}`,
    ...(id === kind.id ? { menu: { in: 'insert', group: 1, under: family, label } } : {}),
    ...(key === undefined ? {} : { shortcuts: [{ keys: key, canvas: true }] }),
    keywords: ['add', 'layer', family, ...keywords],
    run: (state, context) => insert(state, context, offering),
  };
}

/** Adds a layer after the selected ones, or into the selected connection, and selects it. */
function insert({ document, selection }: EditorState, { ids }: Context, { kind, settings }: Offering): Outcome {
  const { network, layers, connections } = selection;
  const [into] = layers.length === 0 ? connections : [];
  const place = into === undefined ? { after: layers } : { into };
  return attempt(addLayer(document, { kind: kind.id, settings, network, ...place }, ids), (patch) => {
    const [layer] = added(patch, 'layers');
    return { label: `Add ${layer?.name ?? kind.label}`, selection: selectLayers(network, layer ? [layer.id] : []) };
  });
}
