import { frameworkNames } from '@shared/formats/names';
import type { Json } from '@shared/json';
import type { Control, Field } from '@shared/layers/field';
import { fallbackOf } from '@shared/layers/field';
import type { Category, LayerKind } from '@shared/layers/kind';
import { inputRange } from '@shared/layers/kind';
import type { Rules } from '@shared/layers/rules';
import { ruleSets } from '@shared/layers/rules';

/** The line of `kinds --json`. Later versions add fields, and rename and remove none. */
export interface KindJson {
  readonly id: string;
  readonly name: string;
  readonly family: Category;
  readonly description: string;
  readonly source: string;
  readonly keras: readonly string[];
  readonly pytorch: readonly string[];
  /** How many inputs it takes; `most` is null where there is no end. */
  readonly inputs: { readonly least: number; readonly most: number | null };
  readonly fields: readonly FieldJson[];
}

interface FieldJson {
  readonly setting: string;
  readonly label: string;
  readonly hint: string;
  /** What it may be: the type of its control with its limits. */
  readonly takes: Control;
  /** What may stand for no value. */
  readonly none?: string;
  /** What holds under each rule set; null where it must be given. */
  readonly defaults: Readonly<Record<Rules, Json>>;
  /** The setting whose value holds where this one has none. */
  readonly follows?: string;
}

export function kindJson(kind: LayerKind): KindJson {
  const { id, label, category, description, source, fields } = kind;
  const [least, most] = inputRange(kind);
  return {
    ...{ id, name: label, family: category, description, source },
    ...frameworkNames(kind),
    inputs: { least, most: most === Infinity ? null : most },
    fields: Object.entries(fields).map(([setting, field]) => fieldJson(setting, field)),
  };
}

function fieldJson(setting: string, field: Field<unknown>): FieldJson {
  const { label, hint, control: takes, none, follows } = field;
  const defaults = ruleSets.map((rules) => [rules, (fallbackOf(field, rules) ?? null) as Json]);
  return {
    ...{ setting, label, hint, takes },
    ...(none === undefined ? {} : { none }),
    defaults: Object.fromEntries(defaults) as Record<Rules, Json>,
    ...(follows === undefined ? {} : { follows }),
  };
}
