import { analyze } from '@shared/analysis/analyze';
import { openingOf } from '@shared/analysis/opening';
import type { Document, Layer, Port } from '@shared/document/document';
import { addLayer } from '@shared/document/edit/add-layer';
import { applyFix } from '@shared/document/edit/apply-fix';
import { connect, disconnect, reconnectFrom, reconnectTo } from '@shared/document/edit/connect';
import { group } from '@shared/document/edit/group';
import { addNote, editNote, removeNotes } from '@shared/document/edit/notes';
import { duplicate } from '@shared/document/edit/paste';
import { clearPositions, setPositions } from '@shared/document/edit/place';
import { setAxisOrder, setRules, setTitle } from '@shared/document/edit/project';
import { removeLayers } from '@shared/document/edit/remove-layers';
import { rename } from '@shared/document/edit/rename';
import { moveInto, reorder } from '@shared/document/edit/reorder';
import { setSettings } from '@shared/document/edit/settings';
import { setFrozen, setLayerRules } from '@shared/document/edit/training';
import { ungroup } from '@shared/document/edit/ungroup';
import { firstOutput, membersOf } from '@shared/document/layer-ports';
import type { Patch } from '@shared/document/patch';
import { kindOf, kinds } from '@shared/layers/index';
import type { Fix } from '@shared/layers/kind';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';
import type { Random } from './random';
import { randomSettings } from './random-settings';

/** What an edit may aim at: some layers and wires of one network. */
interface Target {
  readonly document: Document;
  readonly network: string;
  readonly members: readonly Layer[];
  /** Ids of layers, at least one where there is one. */
  readonly some: readonly string[];
  readonly one: Layer | undefined;
  /** Where `one` gives its output; a block around nothing has none. */
  readonly exit: Port | undefined;
  readonly other: Layer | undefined;
  readonly wire: string | undefined;
}

type Edit = (target: Target, random: Random) => Result<Patch> | Patch;

const nothing: Patch = [];

/** Every verb, with random arguments. One that finds nothing to aim at changes nothing. */
const edits: Readonly<Record<string, Edit>> = {
  addLayer: ({ document, network, some }, random) =>
    addLayer(document, { kind: random.any(kinds)?.id ?? 'dense', network, after: some }, random.id),
  addInto: ({ document, network, wire }, random) =>
    wire === undefined
      ? nothing
      : addLayer(document, { kind: random.any(kinds)?.id ?? 'dense', network, into: wire }, random.id),
  removeLayers: ({ document, some }) => removeLayers(document, some),
  connect: ({ document, exit, other }, random) =>
    exit && other ? connect(document, exit, [other.id], random.id) : nothing,
  disconnect: ({ document, wire }) => (wire === undefined ? nothing : disconnect(document, [wire])),
  reconnectFrom: ({ document, wire, exit }) =>
    exit && wire !== undefined ? reconnectFrom(document, wire, exit) : nothing,
  reconnectTo: ({ document, wire, one }) =>
    one && wire !== undefined ? reconnectTo(document, wire, [one.id]) : nothing,
  reorder: ({ document, one }, random) =>
    one ? reorder(document, one.id, random.pick(['earlier', 'later'])) : nothing,
  moveInto: ({ document, one, wire }, random) =>
    one && wire !== undefined ? moveInto(document, one.id, wire, random.id) : nothing,
  setSettings: ({ document, one }, random) => {
    const kind = kindOf(one?.kind ?? '');
    return one && kind ? setSettings(document, [one.id], randomSettings(kind, random)) : nothing;
  },
  clearSettings: ({ document, one }) => {
    const fields = kindOf(one?.kind ?? '')?.fields;
    const cleared = Object.fromEntries(Object.keys(fields ?? {}).map((key) => [key, undefined]));
    return one && fields ? setSettings(document, [one.id], cleared) : nothing;
  },
  rename: ({ document, one }, random) =>
    one ? rename(document, one.id, random.pick(['stem', 'conv_1', ' ', 'ä'])) : nothing,
  setFrozen: ({ document, some }, random) => setFrozen(document, some, random.chance(0.5)),
  setLayerRules: ({ document, some }, random) =>
    setLayerRules(document, some, random.pick(['keras', 'lesson', undefined])),
  setPositions: ({ document, some }, random) =>
    setPositions(document, new Map(some.map((id) => [id, { x: random() * 1000, y: random() * -1000 }]))),
  clearPositions: ({ document, network }) => clearPositions(document, network),
  duplicate: ({ document, network, some }, random) =>
    duplicate(document, network, { layers: some, notes: [...document.notes].map(({ id }) => id) }, random.id),
  group: ({ document, network, some }, random) =>
    group(
      document,
      {
        network,
        layers: some,
        notes: [...document.notes].filter((note) => note.network === network).map(({ id }) => id),
      },
      random.id,
    ),
  ungroup: ({ document, network }, random) => {
    const block = isSmall(document)
      ? random.any([...document.layers].filter((layer) => layer.network === network && layer.block))
      : undefined;
    const analysis = block && analyze(document).at(block.id);
    const opening = analysis && openingOf(analysis);
    return block && opening ? ungroup(document, block.id, opening, random.id) : nothing;
  },
  setRules: ({ document }, random) => setRules(document, random.pick(['lesson', 'keras'])),
  setAxisOrder: ({ document }, random) => setAxisOrder(document, random.pick(['channels-last', 'channels-first'])),
  setTitle: ({ document }, random) => setTitle(document, random.id()),
  addNote: ({ document, network }, random) => addNote(document, network, 'Here', { x: 0, y: 0 }, random.id),
  editNote: ({ document }, random) => {
    const note = random.any([...document.notes]);
    return note ? editNote(document, note.id, random.id()) : nothing;
  },
  removeNotes: ({ document }) =>
    removeNotes(
      document,
      [...document.notes].slice(1).map(({ id }) => id),
    ),
  applyFix: ({ document, one }, random) =>
    one && kindOf(one.kind) ? applyFix(document, one.id, randomFix(random), random.id) : nothing,
};

/** Blocks inside of blocks multiply what there is; beyond this the laws would wait for nothing but more of the same. */
const isSmall = ({ layers, networks }: Document): boolean => layers.size < 60 && networks.size < 5;

function randomFix(random: Random): Fix {
  const fixes: readonly [Fix, ...Fix[]] = [
    { do: 'set', settings: {} },
    { do: 'rules', rules: 'lesson' },
    { do: 'attach' },
    { do: 'disconnect', inputs: [random.below(3), 3] },
    { do: 'insert', input: random.below(2), kind: 'conv2d', settings: { filters: 3 } },
  ];
  return random.pick(fixes);
}

export interface NamedEdit {
  readonly name: string;
  readonly patch: Patch;
}

/** A random edit that the document takes: verbs are tried until one does not refuse. */
export function randomEdit(document: Document, random: Random): NamedEdit {
  for (;;) {
    const [name, edit] = random.any(Object.entries(edits)) ?? ['none', () => nothing];
    const tried = edit(randomTarget(document, random), random);
    const result = 'ok' in tried ? tried : ok(tried);
    if (result.ok) return { name, patch: result.value };
  }
}

function randomTarget(document: Document, random: Random): Target {
  // Most edits happen where the person looks first.
  const network = random.chance(0.8) ? document.project.root : (random.any([...document.networks])?.id ?? '');
  const members = membersOf(document, network);
  const [one, other] = [random.any(members), random.any(members)];
  const wires = [...document.connections].filter(({ from }) => document.layers.get(from[0])?.network === network);
  const some = random.some(members, 0.15).map(({ id }) => id);
  const wire = random.any(wires)?.id;
  const port = one && firstOutput(document, one);
  const exit: Port | undefined = one && port !== undefined ? [one.id, port] : undefined;
  return { document, network, members, some: some.length === 0 && one ? [one.id] : some, one, exit, other, wire };
}
