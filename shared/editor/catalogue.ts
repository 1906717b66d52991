import type { FrameworkClass } from '../formats/framework-class';
import { kerasClasses } from '../formats/keras/classes';
import { frameworkNames } from '../formats/names';
import { torchModules } from '../formats/pytorch/modules';
import type { JsonObject } from '../json';
import { sameJson } from '../json';
import { kindOf, kinds } from '../layers/index';
import type { LayerKind } from '../layers/kind';
import { slug } from '../document/names';
import type { Findable } from './search';

/**
 * A layer that one can add: a kind, or a kind as a framework's class presets it (`LeakyReLU`, which is an activation). Both
 * frameworks' names find it.
 */
export interface Offering extends Findable {
  /** `insert.` and this is the command that adds it. */
  readonly id: string;
  readonly kind: LayerKind;
  /** The classes of frameworks that are just this. */
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  /** Said beside the label: what the layer does, or what kind it is. */
  readonly note: string;
  readonly settings: JsonObject;
}

/** A class of a framework that is a kind of ours. */
interface Named {
  readonly name: string;
  readonly entry: FrameworkClass;
}

const named: readonly Named[] = [...kerasClasses, ...torchModules].map(([name, entry]) => ({ name, entry }));

/** A kind under its own label. The classes that preset something of it are offered under their own names. */
function plain(kind: LayerKind): Offering {
  const { keras, pytorch } = frameworkNames(kind);
  const all = [...new Set([...keras, ...pytorch])];
  const names = all.filter((name) => named.some((other) => other.name === name && isPlain(other.entry, kind)));
  const { id, label, description: note } = kind;
  return { id, label, kind, names, keywords: [...new Set([...kind.keywords, ...all])], note, settings: {} };
}

const isPlain = ({ kind, settings = {} }: FrameworkClass, { id }: LayerKind): boolean =>
  kind === id && Object.keys(settings).length === 0;

/** A class that presets settings, under the name of the first framework that has it. */
function presets(): readonly Offering[] {
  const found: Offering[] = [];
  for (const { name, entry } of named) {
    const kind = kindOf(entry.kind);
    if (!kind || isPlain(entry, kind)) continue;
    const { settings = {} } = entry;
    const at = found.findIndex((other) => other.kind === kind && sameJson(other.settings, settings));
    const first = found[at];
    if (first) found[at] = { ...first, names: [...first.names, name] };
    else found.push(preset(kind, name, settings));
  }
  return found;
}

const preset = (kind: LayerKind, name: string, settings: JsonObject): Offering => ({
  id: `${kind.id}.${slug(name)}`,
  label: name,
  kind,
  names: [name],
  keywords: [],
  note: kind.label,
  settings,
});

/** All layers that one can add: the kinds in the order of the palette, then what frameworks preset. */
export const catalogue: readonly Offering[] = [...kinds.map(plain), ...presets()];
