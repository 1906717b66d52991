import { analyze } from '../analysis/analyze';
import type { Finding, LayerAnalysis } from '../analysis/analysis';
import { applyFix } from '../document/edit/apply-fix';
import type { IdSource } from '../document/names';
import { apply } from '../document/patch';
import type { Json } from '../json';
import type { Field } from '../layers/field';
import { kindOf } from '../layers/index';
import type { Fix } from '../layers/kind';
import { rulesLabel } from '../layers/rules';
import { fieldText } from './field-text';
import type { EditorState, Transaction } from './state';

/** A remedy as a button: what it is called, what it does to the document, and what it adds to the total. */
export interface Offer {
  readonly label: string;
  readonly transaction: Transaction;
  /** Parameters more (or fewer) than are counted now. */
  readonly effect: number;
}

/** What one click can do about a finding of a layer, the best first. A fix that the document refuses is not offered. */
export function offers(state: EditorState, layer: LayerAnalysis, finding: Finding, ids: IdSource): readonly Offer[] {
  return finding.fixes.flatMap((fix) => {
    const patch = applyFix(state.document, layer.id, fix, ids);
    if (!patch.ok || patch.value.length === 0) return [];
    const label = fixLabel(layer, fix);
    const after = analyze(apply(state.document, patch.value), state.analysis);
    const effect = after.root.counts.parameters - state.analysis.root.counts.parameters;
    return [{ label, transaction: { label, patch: patch.value }, effect }];
  });
}

/** What a fix does, as its button says it: `Set padding to same`, `Insert Conv2D`. */
function fixLabel({ kind, layer }: LayerAnalysis, fix: Fix): string {
  switch (fix.do) {
    case 'set':
      return Object.entries(fix.settings)
        .map(([key, value]) => setLabel(key, kind?.fields[key], value))
        .join(', ');
    case 'insert':
      return `Insert ${kindOf(fix.kind)?.label ?? fix.kind}`;
    case 'disconnect':
      return `Disconnect input ${fix.inputs.map((input) => input + 1).join(' and ')}`;
    case 'rules':
      return `Use ${rulesLabel[fix.rules]} rules for ${layer.name}`;
    case 'attach':
      return 'Connect the nearest layer';
  }
}

function setLabel(key: string, field: Field<unknown> | undefined, value: Json | undefined): string {
  const name = (field?.label ?? key).toLowerCase();
  if (value === undefined) return `Reset ${name}`;
  return `Set ${name} to ${field ? fieldText(field, value) : JSON.stringify(value)}`;
}
