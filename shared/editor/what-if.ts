import { analyze } from '../analysis/analyze';
import type { LayerAnalysis } from '../analysis/analysis';
import { setSettings } from '../document/edit/settings';
import { apply } from '../document/patch';
import type { Json } from '../json';
import type { Field } from '../layers/field';
import type { EditorState, Transaction } from './state';

/** One change of one setting, and the total it would give. */
export interface WhatIf {
  /** `Without bias`, `Padding valid`, `Last axis` */
  readonly label: string;
  readonly transaction: Transaction;
  /** The learnable parameters of the whole network after the change, and how many more that are than now. */
  readonly total: number;
  readonly difference: number;
}

/** The single changes of a layer's settings that would change the total and break nothing. */
export function whatIfs(state: EditorState, layer: LayerAnalysis): readonly WhatIf[] {
  return Object.entries(layer.kind?.fields ?? {}).flatMap(([key, field]) =>
    changesOf(field, layer.settings[key]).flatMap(({ label, value }) => tryOut(state, layer, key, label, value)),
  );
}

interface Change {
  readonly label: string;
  readonly value: Json;
}

/** The other values of a setting that has but a few. */
function changesOf({ label, control }: Field<unknown>, now: unknown): readonly Change[] {
  const name = label.toLowerCase();
  switch (control.type) {
    case 'flag':
      return [now === true ? { label: `Without ${name}`, value: false } : { label: `With ${name}`, value: true }];
    case 'padding':
      return ['same', 'valid'].filter((value) => value !== now).map((value) => ({ label: `${label} ${value}`, value }));
    case 'choice':
      return control.options.length > 3 ? [] : control.options.filter(({ value }) => value !== now);
    default:
      return [];
  }
}

function tryOut(
  { document, analysis }: EditorState,
  { id, layer }: LayerAnalysis,
  key: string,
  label: string,
  value: Json,
): readonly WhatIf[] {
  const patch = setSettings(document, [id], { [key]: value });
  if (!patch.ok) return [];
  const { counts, leftOut } = analyze(apply(document, patch.value), analysis).root;
  const difference = counts.learnable - analysis.root.counts.learnable;
  if (difference === 0 || leftOut.length > analysis.root.leftOut.length) return [];
  const transaction = { label: `${label} for ${layer.name}`, patch: patch.value };
  return [{ label, transaction, total: counts.learnable, difference }];
}
