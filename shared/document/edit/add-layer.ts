import type { JsonObject } from '../../json';
import { kindOf } from '../../layers/index';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { Document, Layer, Position } from '../document';
import { inputPorts, namesIn } from '../layer-ports';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { Draft, existing } from './draft';
import { checkedSettings, initialSettings } from './settings';
import { exit, flowThrough, lastInFlow, onlyWire, splice } from './wire';

export interface NewLayer {
  readonly kind: string;
  readonly network: string;
  /** Beside what every new layer of the kind is given. */
  readonly settings?: JsonObject;
  readonly position?: Position;
  /** The wire it goes into. */
  readonly into?: string;
  /** Without `into`: the layers it comes after. All flow into a merge; another kind comes after the last one named. */
  readonly after?: readonly string[];
}

/**
 * Adds a layer where one expects it: into a wire, or after layers that are there. After a layer with one reader it goes in
 * between; after one with none or several it begins a branch. Fails where a setting is refused.
 */
export function addLayer(document: Document, wanted: NewLayer, ids: IdSource): Result<Patch> {
  const draft = new Draft(document, ids);
  const layer = newLayer(draft, wanted);
  if (!layer.ok) return layer;
  draft.put('layers', layer.value);
  if (wanted.into !== undefined) splice(draft, layer.value, existing(document, 'connections', wanted.into));
  else follow(draft, layer.value, wanted.after ?? []);
  return ok(draft.finish());
}

/** A layer of a known kind, named by its stem and with what its kind must be given, standing nowhere yet. */
export function newLayer(draft: Draft, wanted: NewLayer): Result<Layer> {
  const kind = kindOf(wanted.kind);
  if (!kind) throw new Error(`There is no kind ${wanted.kind}.`);
  const { arguments: scope } = existing(draft.document, 'networks', wanted.network);
  const settings = checkedSettings(kind, wanted.settings ?? {}, initialSettings(kind), scope);
  if (!settings.ok) return settings;
  return ok({
    id: draft.freshId('layers'),
    network: wanted.network,
    name: namesIn(draft.document, wanted.network).next(kind.stem),
    kind: kind.id,
    settings: settings.value,
    ...(wanted.position ? { position: wanted.position } : {}),
    extra: {},
  });
}

/**
 * Connects a layer after others: all of them where it takes several inputs, else the last one named. It is put into the only
 * wire that leaves the last of them in the flow. So a merge after a layer and one further down closes a skip between the two.
 */
export function follow(draft: Draft, layer: Layer, after: readonly string[], tail?: Layer): void {
  const ports = inputPorts(draft.document, layer);
  const chosen = ports === 'any' || ports.length > 1 ? after : after.slice(-1);
  const sources = chosen.map((id) => exit(draft, draft.layer(id))).filter((port) => port !== undefined);
  const last = sources.find(([id]) => id === lastInFlow(draft, chosen));
  flowThrough(draft, layer, sources, last && onlyWire(draft, last), tail);
}
