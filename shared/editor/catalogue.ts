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

/** A kind under its own label. */
function plain(kind: LayerKind): Offering {
  const { keras, pytorch } = frameworkNames(kind);
  const names = [...keras, ...pytorch].map((name) => name.toLowerCase());
  const { id, label, description: note } = kind;
  return { id, label, kind, keywords: [...new Set([...kind.keywords, ...names])], note, settings: {} };
}

/** A class that presets settings, under the name of the first framework that has it. */
function presets(): readonly Offering[] {
  const found: Offering[] = [];
  for (const { name, entry } of named) {
    const kind = kindOf(entry.kind);
    const { settings = {} } = entry;
    if (!kind || Object.keys(settings).length === 0) continue;
    const same = (other: Offering): boolean => other.kind === kind && sameJson(other.settings, settings);
    const at = found.findIndex(same);
    const keyword = name.toLowerCase();
    if (at < 0)
      found.push({
        id: `${kind.id}.${slug(name)}`,
        label: name,
        kind,
        keywords: [keyword],
        note: kind.label,
        settings,
      });
    else found[at] = { ...(found[at] as Offering), keywords: [...new Set([...(found[at]?.keywords ?? []), keyword])] };
  }
  return found;
}

/** All layers that one can add: the kinds in the order of the palette, then what frameworks preset. */
export const catalogue: readonly Offering[] = [...kinds.map(plain), ...presets()];
