import type { Connection, Document, Layer } from '@shared/document/document';
import { openProject, writeProject } from '@shared/document/file';
import { inputPorts, merges } from '@shared/document/layer-ports';
import { wiringOf } from '@shared/document/wiring';
import { kindOf } from '@shared/layers/index';
import { readSetting } from '@shared/layers/settings';

/** All that is wrong with a document that the verbs made. A mistake of the person (an open input) is nothing wrong here. */
export const faults = (document: Document): readonly string[] => [
  ...[...document.connections].flatMap((wire) => wireFaults(document, wire)),
  ...[...document.layers].flatMap((layer) => layerFaults(document, layer)),
  ...nameFaults(document),
];

function wireFaults({ layers }: Document, { id, from, to }: Connection): readonly string[] {
  const [source, target] = [layers.get(from[0]), layers.get(to[0])];
  if (!source || !target) return [`wire ${id} hangs in the air`];
  if (source.network !== target.network) return [`wire ${id} joins two networks`];
  const atBlocks = [
    { block: source.block, port: from[1] },
    { block: target.block, port: to[1] },
  ];
  return atBlocks.some(({ block, port }) => block && layers.get(port)?.network !== block.network)
    ? [`wire ${id} ends at a port that its block does not have`]
    : [];
}

function layerFaults(document: Document, layer: Layer): readonly string[] {
  const wiring = wiringOf(document);
  const taken = wiring.into(layer.id).map(({ to }) => to[1]);
  const allowed = inputPorts(document, layer);
  const expected =
    allowed === 'any' ? taken.map((_, index) => String(index + 1)) : allowed.filter((port) => taken.includes(port));
  return [
    ...(taken.length === expected.length && taken.every((port) => expected.includes(port))
      ? []
      : [`${layer.name} takes its inputs at ${taken.join(', ')}${merges(layer) ? ', a merge' : ''}`]),
    ...(wiring.outOf(layer.id).some(({ to }) => wiring.reaches(to[0], layer.id)) ? [`${layer.name} feeds itself`] : []),
    ...(layer.weightsOf === undefined || document.layers.has(layer.weightsOf)
      ? []
      : [`${layer.name} shares with nobody`]),
    ...(document.networks.has(layer.network) ? [] : [`${layer.name} stands nowhere`]),
    ...settingFaults(document, layer),
  ];
}

function settingFaults({ networks }: Document, { name, kind, settings, network }: Layer): readonly string[] {
  const scope = networks.get(network)?.arguments ?? {};
  const fields = kindOf(kind)?.fields ?? {};
  return Object.entries(settings).flatMap(([key, value]) => {
    const field = fields[key];
    return field && !readSetting(field, value, scope).ok ? [`${name} has ${key} ${JSON.stringify(value)}`] : [];
  });
}

function nameFaults({ layers }: Document): readonly string[] {
  const taken = new Set<string>();
  return [...layers].flatMap(({ network, name }) => {
    const key = `${network} ${name}`;
    if (taken.has(key)) return [`two layers of ${network} are called ${name}`];
    taken.add(key);
    return [];
  });
}

/** What is saved opens again as it is, with nothing to repair. */
export function fileFaults(document: Document): readonly string[] {
  const text = writeProject(document);
  const opened = openProject(text);
  if (!opened.ok) return [`its file does not open: ${opened.error.text().received}`];
  const repaired = opened.value.repairs.map(({ code }) => `its file needs ${code}`);
  return writeProject(opened.value.document) === text ? repaired : [...repaired, 'its file opens as another document'];
}

/** True for two versions of one document that hold the very same items. */
export const isSameDocument = (a: Document, b: Document): boolean =>
  a.project === b.project &&
  (['networks', 'layers', 'connections', 'notes'] as const).every((table) => isSameTable(a, b, table));

function isSameTable(a: Document, b: Document, table: 'networks' | 'layers' | 'connections' | 'notes'): boolean {
  const [left, right] = [[...a[table]], [...b[table]]];
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
