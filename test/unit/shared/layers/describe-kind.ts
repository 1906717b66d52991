import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@shared/json';
import { valueOf } from '@shared/layers/derivation';
import { stepText, sumText } from '@shared/layers/derivation-text';
import { kindOf } from '@shared/layers/index';
import type { Context, Fix, LayerKind } from '@shared/layers/kind';
import { isLearnable, outputNames, weightSize } from '@shared/layers/kind';
import type { Rules } from '@shared/layers/rules';
import { resolveSettings } from '@shared/layers/settings';
import type { AxisOrder, Shape } from '@shared/layers/shape';

/** One layer and what is known of it. Only what a row states is compared, beside what holds for every layer. */
export interface Row {
  readonly settings?: JsonObject;
  readonly inputs?: readonly Shape[];
  /** The lesson's and channels-last, unless stated. */
  readonly rules?: Rules;
  readonly order?: AxisOrder;

  readonly output?: Shape;
  /** All of them, for a kind that has several. */
  readonly outputs?: readonly Shape[];
  /** The shape that is seen in place of the one that arrives. */
  readonly seen?: Shape;
  /** Shapes by name, in order. */
  readonly weights?: Readonly<Record<string, readonly number[]>>;
  /** The arithmetic that makes the learnable parameters, and those that are kept but not learned. */
  readonly learnable?: number;
  readonly kept?: number;
  /** The sum below the edge. */
  readonly sum?: string;
  /** The derivation line by line: `'inputs: 20 · 20 · 3 = 1,200 (flattened)'`. */
  readonly lines?: readonly string[];
  /** How the output's axes come about, likewise. */
  readonly shapeLines?: readonly string[];
  readonly summary?: readonly string[];
  /** Codes of warnings and advice. */
  readonly notes?: readonly string[];

  /** The code of the problem for which the layer is refused, and what one click offers against it. */
  readonly refused?: string;
  readonly fixes?: readonly Fix[];
  /** Where the layer is refused: the shape to go on with. */
  readonly assumed?: Shape | null;
}

/** One test a row. `describeKind('dense', { 'flattens a feature map': { settings: { units: 2 }, … } })`. */
export function describeKind(id: string, rows: Readonly<Record<string, Row>>): void {
  const kind = kindOf(id);
  if (!kind) throw new Error(`There is no kind ${id}.`);
  describe(kind.label, () => {
    test.each(Object.entries(rows))('%s', (_, row) => {
      const resolved = resolve(kind, row);
      if (row.summary) expect(kind.summarize(resolved.settings, kindOf)).toEqual(row.summary);
      if (row.refused === undefined) expectInference(kind, resolved, row);
      else expectRefusal(kind, resolved, row);
    });
  });
}

type Resolved = Context & { readonly refused: ReturnType<typeof resolveSettings>['refused'] };

function resolve(
  kind: LayerKind,
  { settings = {}, inputs = [], rules = 'lesson', order = 'channels-last' }: Row,
): Resolved {
  const resolved = resolveSettings(kind.fields, settings, rules, {});
  return {
    ...resolved,
    inputs,
    rules,
    order,
    kindOf,
  };
}

function expectInference(kind: LayerKind, context: Resolved, row: Row): void {
  expect(context.refused.map(({ problem }) => problem.text().message)).toEqual([]);
  const inferred = kind.infer(context);
  if (!inferred.ok) throw new Error(inferred.error.text().message);
  const { outputs, weights, seen, notes = [] } = inferred.value;
  expect(outputs).toHaveLength(outputNames(kind, context.settings).length);
  if (row.output) expect(outputs[0]).toEqual(row.output);
  if (row.outputs) expect(outputs).toEqual(row.outputs);
  if (row.weights) expect(weights.map(({ name, shape }) => [name, shape])).toEqual(Object.entries(row.weights));
  expect(seen?.[0]).toEqual(row.seen);
  expect(notes.map(({ code }) => code)).toEqual(row.notes ?? []);

  const learnable = weights.filter(isLearnable).reduce((sum, weight) => sum + weightSize(weight), 0);
  const kept = weights.reduce((sum, weight) => sum + weightSize(weight), 0) - learnable;
  expect({ learnable, kept }).toEqual({ learnable: row.learnable ?? 0, kept: row.kept ?? 0 });

  const { shape, parameters } = kind.explain(context);
  expect(sumText(parameters)).toBe(row.sum);
  if (row.lines) expect(parameters.map(lineText)).toEqual(row.lines);
  if (row.shapeLines) expect(shape.map(lineText)).toEqual(row.shapeLines);
  for (const { axis, expression } of shape) expect(valueOf(expression)).toBe(outputs[0]?.[axis]);
}

function lineText(step: Parameters<typeof stepText>[0]): string {
  const { word, expression, value, note } = stepText(step);
  return `${word}: ${expression === '' ? '' : `${expression} = `}${value}${note === '' ? '' : ` (${note})`}`;
}

function expectRefusal(kind: LayerKind, context: Resolved, row: Row): void {
  const [setting] = context.refused;
  const inferred = kind.infer(context);
  const problem = setting?.problem ?? (inferred.ok ? undefined : inferred.error);
  expect(problem?.code).toBe(row.refused);
  if (!problem) return;
  expect(Object.values(problem.text())).not.toContain('');
  const fixes = setting ? [setting.fix] : (kind.remedies?.(context, problem) ?? []);
  if (row.fixes) expect(fixes).toEqual(row.fixes);
  if (row.assumed !== undefined) expect(kind.assume?.(context) ?? [context.inputs[0] ?? null]).toEqual([row.assumed]);
}
