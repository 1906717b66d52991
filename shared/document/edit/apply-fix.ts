import type { Fix } from '../../layers/kind';
import { kindOf } from '../../layers/index';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Connection, Document, Layer } from '../document';
import { inputPorts, membersOf } from '../layer-ports';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { wiringOf } from '../wiring';
import { newLayer } from './add-layer';
import { connect, disconnect } from './connect';
import { Draft, existing } from './draft';
import { setSettings } from './settings';
import { setLayerRules } from './training';
import { exit, link, splice } from './wire';

/** Does what one click would do against a problem of a layer. */
export function applyFix(document: Document, layer: string, fix: Fix, ids: IdSource): Result<Patch> {
  switch (fix.do) {
    case 'set':
      return setSettings(document, [layer], fix.settings);
    case 'rules':
      return ok(setLayerRules(document, [layer], fix.rules));
    case 'disconnect':
      return disconnect(
        document,
        fix.inputs.flatMap((input) => atInput(document, layer, input)).map(({ id }) => id),
      );
    case 'insert':
      return insertBefore(document, layer, fix, ids);
    case 'attach':
      return attach(document, existing(document, 'layers', layer), ids);
  }
}

/** The wire at an input, counted from 0 as the layer's inputs arrive: one or none. */
const atInput = (document: Document, layer: string, input: number): readonly Connection[] =>
  wiringOf(document)
    .into(layer)
    .slice(input, input + 1);

/** Puts a new layer into the wire at an input, or before an input that is open. */
function insertBefore(
  document: Document,
  layer: string,
  { kind, settings, input }: Extract<Fix, { do: 'insert' }>,
  ids: IdSource,
): Result<Patch> {
  const draft = new Draft(document, ids);
  const target = draft.layer(layer);
  const inserted = newLayer(draft, { kind, settings, network: target.network });
  if (!inserted.ok) return inserted;
  draft.put('layers', inserted.value);
  const [wire] = atInput(document, layer, input);
  if (wire) splice(draft, inserted.value, wire);
  else feed(draft, inserted.value, target, input);
  return ok(draft.finish());
}

function feed(draft: Draft, source: Layer, target: Layer, input: number): void {
  const ports = inputPorts(draft.document, target);
  const taken = draft.wiring.into(target.id).map(({ to }) => to[1]);
  const open = ports === 'any' ? [String(taken.length + 1)] : ports.filter((port) => !taken.includes(port));
  const wanted = ports === 'any' ? undefined : ports[input];
  const port = wanted !== undefined && open.includes(wanted) ? wanted : open[0];
  const out = exit(draft, source);
  if (out && port !== undefined) link(draft, out, [target.id, port]);
}

/** Connects the nearest layer that can feed this one. Fails with `nothing-to-attach`. */
function attach(document: Document, layer: Layer, ids: IdSource): Result<Patch> {
  const source = nearestSource(document, layer);
  const draft = new Draft(document, ids);
  const from = source && exit(draft, source);
  return from ? connect(document, from, [layer.id], ids) : fail(nothingToAttach({ layer: layer.name }));
}

/**
 * The layer that a person most likely forgot to connect: one that nothing reads yet before any other, and of those the one
 * added last before this layer. A layer that this one feeds would close a circle.
 */
function nearestSource(document: Document, layer: Layer): Layer | undefined {
  const wiring = wiringOf(document);
  const members = membersOf(document, layer.network);
  const at = members.findIndex(({ id }) => id === layer.id);
  const nearestFirst = [...members.slice(0, at).reverse(), ...members.slice(at + 1)];
  const able = nearestFirst.filter(({ id, kind }) => !wiring.reaches(layer.id, id) && kindOf(kind) !== undefined);
  return able.find(({ id }) => wiring.outOf(id).length === 0) ?? able[0];
}

const nothingToAttach = problem<{ layer: string }>({
  code: 'nothing-to-attach',
  severity: 'error',
  text: ({ layer }) => ({
    message: `There is no layer that could feed ${layer}.`,
    expected: 'A layer that does not come after it',
    received: 'none',
    remedy: 'Add an input layer.',
  }),
});
