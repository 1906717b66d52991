import type { JsonObject } from '../json';
import type { Problem, Result } from '../result';
import { fail, ok, problem } from '../result';
import type { Derivation, Source, Step } from './derivation';
import { findStep, of, step, sum, withSources } from './derivation';
import type { Context, Fix, Inference, KindOf, LayerKind, Weight } from './kind';
import { weight } from './kind';
import type { Reach } from './reach';
import { reachOf } from './reach';
import type { Rules } from './rules';
import { resolveSettings } from './settings';
import type { Shape } from './shape';
import type { Arithmetic } from './work';
import { arithmeticOf, eachWork, noWork, withWorkSource } from './work';

/** A layer inside of a setting of another. It has no place in the network; what it is fed, its wrapper says. */
export interface NestedLayer {
  readonly kind: string;
  /** Only what was set: the rest follows the rules of the wrapper. */
  readonly settings: JsonObject;
  readonly frozen?: boolean;
}

const nestedUnknown = problem<{ kind: string }>({
  code: 'nested-unknown',
  severity: 'error',
  text: ({ kind }) => ({
    message: `The layer inside is of a kind that this version does not know.`,
    expected: 'A known kind of layer',
    received: kind,
    remedy: 'Choose another layer for the inside.',
  }),
});

/** What a nested layer is called: its kind's label, with its units where it has any: `LSTM 64`. */
export function nestedLabel({ kind: id, settings: { units } }: NestedLayer, kindOf: KindOf): string {
  const label = kindOf(id)?.label ?? id;
  return typeof units === 'number' ? `${label} ${units}` : label;
}

/** A nested layer as its kind sees it: settings filled in, and the shapes that its wrapper feeds it. */
export interface Inside {
  readonly kind: LayerKind;
  readonly context: Context;
}

/** Opens a nested layer. Fails where its kind is not known or one of its settings is refused. */
export function openNested(outer: Context, nested: NestedLayer, inputs: readonly Shape[]): Result<Inside> {
  const kind = outer.kindOf(nested.kind);
  if (!kind) return fail(nestedUnknown({ kind: nested.kind }));
  const { settings, refused } = resolveSettings(kind.fields, nested.settings, outer.rules, {});
  const [first] = refused;
  return first ? fail<Problem>(first.problem) : ok({ kind, context: { ...outer, settings, inputs } });
}

/** What a nested layer makes of its inputs. Its weights are kept from training where it is frozen. */
export function inferNested(outer: Context, nested: NestedLayer, inputs: readonly Shape[]): Result<Inference> {
  const inside = openNested(outer, nested, inputs);
  if (!inside.ok) return inside;
  const inferred = inside.value.kind.infer(inside.value.context);
  if (!inferred.ok || !nested.frozen) return inferred;
  const { value } = inferred;
  return ok({
    ...value,
    weights: value.weights.map(({ name, shape, role }) => ({ ...weight(name, shape, role), trainable: false })),
  });
}

/** Output shapes of a nested layer to go on with after a problem; none where nothing can be said. */
export function assumeNested(outer: Context, nested: NestedLayer, inputs: readonly Shape[]): readonly (Shape | null)[] {
  const inside = openNested(outer, nested, inputs);
  if (!inside.ok) return [];
  const { kind, context } = inside.value;
  return kind.assume?.(context) ?? inputs.slice(0, 1);
}

/**
 * The derivation of a nested layer. Its settings are named after the setting that holds it (`layer.units`); `axisOf` says which axis
 * of the wrapper's inputs an axis of its own is.
 */
export function explainNested(
  outer: Context,
  setting: string,
  nested: NestedLayer,
  inputs: readonly Shape[],
  axisOf: (input: number, axis: number) => readonly [input: number, axis: number] = (input, axis) => [input, axis],
): Derivation {
  const inside = openNested(outer, nested, inputs);
  if (!inside.ok) return { shape: [], parameters: [] };
  const source = (from: Source): Source => {
    if (from.from === 'setting') return { from: 'setting', setting: `${setting}.${from.setting}` };
    if (from.from !== 'axis') return from;
    const [input, axis] = axisOf(from.input, from.axis);
    return { from: 'axis', input, axis };
  };
  return withSources(inside.value.kind.explain(inside.value.context), source);
}

/**
 * What one click would do against a problem, if it is that of a nested layer and not of its wrapper: what changes the nested one
 * changes the setting that holds it.
 */
export function nestedRemedies(
  outer: Context,
  setting: string,
  nested: NestedLayer,
  inputs: readonly Shape[],
  found: Problem,
): readonly Fix[] {
  return insideFixes(outer, nested, inputs, found).flatMap((fix): readonly Fix[] => {
    if (fix.do === 'rules') return [fix];
    if (fix.do !== 'set') return [];
    const settings = Object.entries({ ...nested.settings, ...fix.settings }).filter(([, value]) => value !== undefined);
    return [
      { do: 'set', settings: { [setting]: { ...nested, settings: Object.fromEntries(settings) as JsonObject } } },
    ];
  });
}

function insideFixes(outer: Context, nested: NestedLayer, inputs: readonly Shape[], found: Problem): readonly Fix[] {
  const kind = outer.kindOf(nested.kind);
  if (!kind) return [];
  const { settings, refused } = resolveSettings(kind.fields, nested.settings, outer.rules, {});
  const [first] = refused;
  if (first) return first.problem.code === found.code ? [first.fix] : [];
  const context = { ...outer, settings, inputs };
  const inferred = kind.infer(context);
  return inferred.ok || inferred.error.code !== found.code ? [] : (kind.remedies?.(context, found) ?? []);
}

/** Names the weights of a layer inside after it, as frameworks write a path: `forward/kernel`, to PyTorch `forward.weight`. */
export const nameInside =
  (name: string, rules: Rules) =>
  (held: Weight): Weight => ({ ...held, name: `${name}${rules === 'pytorch' ? '.' : '/'}${held.name}` });

/** The arithmetic of a nested layer, whose numbers come from inside of it. */
export function workInside(outer: Context, nested: NestedLayer, inputs: readonly Shape[], name = 'layer'): Arithmetic {
  const inside = openNested(outer, nested, inputs);
  if (!inside.ok) return noWork;
  const { kind, context } = inside.value;
  const made = kind.infer(context);
  if (!made.ok) return noWork;
  return eachWork(arithmeticOf(kind, context, made.value), (work) =>
    withWorkSource(work, { from: 'inside', layer: name }),
  );
}

/** What a cell sees through a nested layer. */
export function reachInside(outer: Context, nested: NestedLayer, inputs: readonly Shape[]): Reach {
  const inside = openNested(outer, nested, inputs);
  if (!inside.ok) return 'unknown';
  const { kind, context } = inside.value;
  const made = kind.infer(context);
  return made.ok ? reachOf(kind, context, made.value) : 'unknown';
}

/** A part of something, and what it learns. */
export interface Learner {
  readonly name: string;
  readonly parameters: readonly Step[];
}

/** A line for each part that learns, called by its name, and their sum. */
export function sumOfParts(parts: readonly Learner[]): readonly Step[] {
  const lines = parts.flatMap(({ name, parameters }) => {
    const learnable = findStep(parameters, 'learnable');
    return learnable ? [{ ...learnable, term: 'inside' as const, label: name }] : [];
  });
  return lines.length === 0 ? [] : [...lines, step('learnable', sum(...lines.map(of)))];
}
