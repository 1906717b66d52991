import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import { openingOf } from '@shared/analysis/opening';
import type { Document, Layer } from '@shared/document/document';
import { foldRun } from '@shared/document/edit/fold';
import { group } from '@shared/document/edit/group';
import { findRuns } from '@shared/document/edit/repeats';
import { ungroup } from '@shared/document/edit/ungroup';
import type { Patch } from '@shared/document/patch';
import { added, apply, invert } from '@shared/document/patch';
import { wiringOf } from '@shared/document/wiring';
import type { Result } from '@shared/result';
import { expect, it } from 'vitest';
import { draw } from '../drawing';
import { sizes } from '../sizes';
import { keptProjects } from './kept-projects';
import type { Random } from './random';
import { repeatedly } from './random';
import { randomDocument } from './random-network';
import { faults, fileFaults, isSameDocument } from './validity';

/** A random project with some layers of its top network made a block, wherever that is not refused. */
interface Grouped {
  readonly before: Document;
  readonly after: Document;
  readonly patch: Patch;
  readonly block: Layer;
  /** The layers that are now inside. */
  readonly members: readonly string[];
}

function randomGroup(random: Random): Grouped | undefined {
  const before = randomDocument(random);
  const network = before.project.root;
  const layers = randomStretch(before, random);
  const grouped = group(before, { network, layers }, random.id);
  if (!grouped.ok) return undefined;
  const after = apply(before, grouped.value);
  const block = added(grouped.value, 'layers').find((layer) => layer.network === network);
  if (!block?.block) throw new Error('There is no block.');
  const inside = block.block.network;
  return { before, after, patch: grouped.value, block, members: layers.filter(isIn(after, inside)) };
}

const isIn =
  (document: Document, network: string) =>
  (id: string): boolean =>
    document.layers.get(id)?.network === network;

/** Layers that lie near each other in the flow, or anywhere. */
function randomStretch(document: Document, random: Random): readonly string[] {
  const order = analyze(document).root.order;
  if (random.chance(0.2)) return random.some(order, 0.4);
  const start = random.below(order.length);
  return order.slice(start, start + 1 + random.below(order.length - start));
}

/** What a layer comes to, without its place. Whether a problem is put down to one before it rests on what else feeds its block. */
const essence = (layer: LayerAnalysis | undefined): unknown =>
  layer && {
    ...{ name: layer.layer.name, kind: layer.kind?.id, settings: layer.settings, rules: layer.rules },
    ...{ inputs: layer.inputs, seen: layer.seen, outputs: layer.outputs, weights: layer.weights, counts: layer.counts },
    isFaulty: layer.findings.length > 0,
    inside: layer.instances.map(({ times, network }) => [times, network.counts, network.outputs]),
  };

const essences = (network: NetworkAnalysis | undefined, ids: readonly string[]): readonly unknown[] =>
  ids.map((id) => essence(network?.layers.get(id)));

it('a network and the same network with a selection made a block analyse alike', () => {
  let tried = 0;
  repeatedly(sizes.randomNetworks, (random) => {
    const grouped = randomGroup(random);
    if (!grouped) return;
    tried++;
    const { before, after, block, members, patch } = grouped;
    expect([...faults(after), ...fileFaults(after)]).toEqual([]);
    const [whole, parts] = [analyze(before).root, analyze(after).root];
    const inside = parts.layers.get(block.id)?.instances[0]?.network;
    const outside = whole.order.filter((id) => !members.includes(id));
    expect(essences(inside, members)).toEqual(essences(whole, members));
    expect(essences(parts, outside)).toEqual(essences(whole, outside));
    expect(parts.counts).toEqual(whole.counts);
    expect(isSameDocument(apply(after, invert(patch)), before)).toBe(true);
  });
  expect(tried).toBeGreaterThan(sizes.randomNetworks / 4);
});

it('ungrouping undoes grouping', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const grouped = randomGroup(random);
    if (!grouped) return;
    const { before, after, block } = grouped;
    const again = ungrouped(after, block.id, random);
    expect(again && plain(again)).toEqual(plain(before));
  });
});

it('a block ×N equals N copies of what is inside', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const grouped = randomGroup(random);
    if (!grouped) return;
    const { after, block } = grouped;
    const repeated = withRepeat(after, block, 2 + random.below(3), random.chance(0.3));
    const analysis = analyze(repeated).root;
    if (analysis.layers.get(block.id)?.findings.length !== 0) return;
    const copies = ungrouped(repeated, block.id, random);
    if (!copies) return;
    expect(faults(copies)).toEqual([]);
    const unrolled = analyze(copies).root;
    expect(unrolled.counts).toEqual(analysis.counts);
    const readers = wiringOf(repeated)
      .outOf(block.id)
      .map(({ to }) => to[0]);
    expect(essences(unrolled, readers)).toEqual(essences(analysis, readers));
  });
});

function ungrouped(document: Document, block: string, random: Random): Document | undefined {
  const analysis = analyze(document).at(block);
  const opening = analysis && openingOf(analysis);
  const opened = opening && ungroup(document, block, opening, random.id);
  return opened?.ok ? apply(document, opened.value) : undefined;
}

function withRepeat(document: Document, layer: Layer, repeat: number, shared: boolean): Document {
  const { block } = layer;
  if (!block) throw new Error('No block.');
  const sharing = shared ? { sharedAcrossRepeats: true as const } : {};
  return { ...document, layers: document.layers.with({ ...layer, block: { ...block, repeat, ...sharing } }) };
}

/** A document without ids of connections, which are made anew. */
function plain(document: Document): unknown {
  const { networks, layers, notes, project } = document;
  return {
    project,
    networks: [...networks],
    layers: [...layers],
    notes: [...notes],
    wires: [...document.connections].map(({ from, to, extra }) => JSON.stringify([from, to, extra])).sort(),
  };
}

/** A chain of a few parts, each of which stands several times in a row; some have a skip around them. */
function repetitiveDocument(random: Random): Document {
  const layers: Record<string, Partial<Layer>> = { x: { kind: 'input', settings: { shape: [12, 12, 4] } } };
  const chains: string[] = [];
  let end = 'x';
  const put = (kind: string, settings: Layer['settings'], ...sources: readonly string[]): void => {
    const name = `${kind}_${Object.keys(layers).length}`;
    layers[name] = { kind, settings };
    chains.push(...sources.map((source) => `${source} ${name}`));
    end = name;
  };
  for (let part = 0; part < 1 + random.below(3); part++) {
    const kinds = Array.from({ length: 1 + random.below(3) }, () =>
      random.pick(['conv2d', 'batch-norm', 'activation', 'dropout']),
    );
    const settings = { filters: 1 + random.below(4), kernel: 3 };
    const skips = random.chance(0.5) && !kinds.includes('conv2d');
    for (let repeat = 0; repeat < 1 + random.below(4); repeat++) {
      const start = end;
      for (const kind of kinds) put(kind, kind === 'conv2d' ? settings : {}, end);
      if (skips) put('add', {}, end, start);
    }
  }
  return draw(layers, ...chains);
}

const folded = (document: Document, random: Random): Document =>
  findRuns(document, analyze(document).root.order).reduce(
    (now, run) => apply(now, unwrap(foldRun(now, { ...run, network: now.project.root }, random.id))),
    document,
  );

const unwrap = (patch: Result<Patch>): Patch => {
  if (!patch.ok) throw new Error(patch.error.text().message);
  return patch.value;
};

it('folding what is offered changes no number', () => {
  let folds = 0;
  repeatedly(sizes.randomNetworks, (random) => {
    const document = random.chance(0.7) ? repetitiveDocument(random) : randomDocument(random);
    const after = folded(document, random);
    if (after.networks.size > document.networks.size) folds++;
    expect([...faults(after), ...fileFaults(after)]).toEqual([]);
    const [whole, parts] = [analyze(document).root, analyze(after).root];
    expect(parts.counts).toEqual(whole.counts);
    expect(parts.outputs).toEqual(whole.outputs);
  });
  expect(folds).toBeGreaterThan(sizes.randomNetworks / 4);
});

it.each(keptProjects)('folding %s changes no number', (_, document) => {
  repeatedly(1, (random) => {
    expect(analyze(folded(document, random)).root.counts).toEqual(analyze(document).root.counts);
  });
});
