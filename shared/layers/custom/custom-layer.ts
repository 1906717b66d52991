import { formatCount } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { AxisStep, Expression, Step } from '../derivation';
import { axisOf, axisStep, axisTerm, of, product, settingOf, step, sum, valueOf } from '../derivation';
import { endless, isName, readFormula } from '../expression';
import { text } from '../fields/index';
import type { Context } from '../kind';
import { defineLayer, weight } from '../kind';
import { seesUnknown } from '../reach';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { expressions } from './formula-expressions';
import type { WrittenWeight } from './formula-lists';
import { readValues, readWeights, split } from './formula-lists';

const anything = { pattern: /^/, allowed: 'Text' };

const fields = {
  description: text({ label: 'Description', hint: 'What the layer does, in a few words.', fallback: '', ...anything }),
  values: text({
    label: 'Numbers',
    hint: 'Names for numbers that the formulas below use: filters = 16, kernel = 5.',
    fallback: '',
    ...anything,
  }),
  output: text({
    label: 'Output shape',
    hint: 'A formula for each axis: height/2, width/2, channels. Empty: the shape stays.',
    fallback: '',
    ...anything,
  }),
  weights: text({
    label: 'Weights',
    hint: 'Name and shape of each: kernel: channels, filters; shift (bias): filters. A role is weight, bias or statistic.',
    fallback: '',
    ...anything,
  }),
};

type Custom = Context<typeof fields>;

/** What formulas may name: the axes of the input and the layer’s own numbers. An axis of unknown size has no expression. */
type Names = ReadonlyMap<string, Expression | undefined>;

/** A formula that was worked out: its expression, or nothing where it rests on an axis of unknown size. */
type Worked = Expression | undefined;

/** All that the layer states, worked out. */
interface Stated {
  readonly output: readonly Worked[] | undefined;
  readonly weights: readonly (WrittenWeight & { readonly sizes: readonly Worked[] })[];
}

/**
 * A layer of one’s own: its output shape and its weights are formulas of the input’s axes and of numbers of its own.
 *
 * Axes go by what they are called (`height`, `width`, `channels`, `length`, `features`) and by their place (`axis_1`). Weights are
 * as stated. Fails with `formula-broken`, `size-refused` where a size is no whole number of 1 or more, `not-stated-so` where a line
 * is not of the form, and `unknown-axis` where a weight rests on an unknown size.
 */
export const customLayer = defineLayer({
  id: 'custom-layer',
  label: 'Custom layer',
  category: 'custom',
  description: 'A layer of your own: its output shape and its weights are formulas.',
  source: 'The formulas that are stated',
  keywords: ['formula', 'own layer', 'lambda', 'expression', 'user defined'],
  stem: 'custom',
  inputs: 1,
  fields,
  infer: (context) => {
    const stated = workOut(context);
    if (!stated.ok) return stated;
    const { output, weights } = stated.value;
    const unknown = weights.find(({ sizes }) => sizes.includes(undefined));
    const [input = []] = context.inputs;
    if (unknown) return fail(unknownAxis({ needed: `a size of ${unknown.name}`, received: input }));
    return ok({
      outputs: [output ? output.map((size, axis) => sizeOf(size, context, axis)) : input],
      weights: weights.map(({ name, role, sizes }) => weight(name, sizes.map(known), role)),
    });
  },
  reach: seesUnknown,
  explain: (context) => {
    const stated = workOut(context);
    if (!stated.ok) return { shape: [], parameters: [] };
    const { output = [], weights } = stated.value;
    const shape = output.map(known);
    return {
      shape: output.flatMap((size, axis): readonly AxisStep[] =>
        size ? [axisStep(axis, axisTerm(axis, shape, context.order), size)] : [],
      ),
      parameters: explainWeights(weights),
    };
  },
  summarize: ({ description, output }) => [
    ...(description === '' ? [] : [description]),
    ...(output === '' ? [] : [output]),
  ],
});

const known = (size: Worked): number => (size ? valueOf(size) : 0);

/** The size of an output axis. A formula that is but the name of an unknown axis gives that axis on. */
function sizeOf(size: Worked, { settings, inputs: [input = []], order }: Custom, axis: number): Axis {
  if (size) return valueOf(size);
  const alone = split(settings.output, ',')[axis] ?? '';
  const place = input.findIndex((_, index) => axisNames(input, index, order).includes(alone));
  return place < 0 ? null : (input[place] ?? null);
}

function explainWeights(weights: Stated['weights']): readonly Step[] {
  if (weights.length === 0) return [];
  const lines = weights.map(({ name, role, sizes }) => ({
    ...step(role === 'bias' ? 'biases' : 'weights', product(...sizes.flatMap((size) => size ?? []))),
    label: name,
    role,
  }));
  const learnable = lines.filter(({ role }) => role !== 'statistic');
  const kept = lines.filter(({ role }) => role === 'statistic');
  return [
    ...learnable,
    ...(learnable.length > 0 ? [step('learnable', sum(...learnable.map(of)))] : []),
    ...kept,
    ...(kept.length > 0 ? [step('statistics', sum(...kept.map(of)))] : []),
  ];
}

function workOut(context: Custom): Result<Stated> {
  const { settings } = context;
  const names = namesOf(context);
  if (!names.ok) return names;
  const output = settings.output === '' ? ok(undefined) : workOutAll(split(settings.output, ','), names.value);
  if (!output.ok) return output;
  const weights: Stated['weights'][number][] = [];
  for (const [index, written] of readWeights(settings.weights).entries()) {
    if (!written)
      return fail(notStatedSo({ line: split(settings.weights, ';')[index] ?? '', form: 'name: axis, axis' }));
    const sizes = workOutAll(written.axes, names.value);
    if (!sizes.ok) return sizes;
    weights.push({ ...written, sizes: sizes.value });
  }
  return ok({ output: output.value, weights });
}

/** The input’s axes, and then the layer’s own numbers, each of which may use those before it. */
function namesOf({ settings, inputs: [input = []], order }: Custom): Result<Names> {
  const names = new Map<string, Expression | undefined>();
  input.forEach((size, axis) => {
    for (const name of axisNames(input, axis, order))
      names.set(name, isKnown(size) ? axisOf(0, axis, size) : undefined);
  });
  for (const [index, value] of readValues(settings.values).entries()) {
    const line = split(settings.values, ',')[index] ?? '';
    if (!value || !isName(value[0])) return fail(notStatedSo({ line, form: 'name = number' }));
    const worked = workOutOne(value[1], names);
    if (!worked.ok) return worked;
    names.set(value[0], worked.value && settingOf('values', valueOf(worked.value)));
  }
  return ok(names);
}

/** What an axis may be called: `height` and `axis_1`. */
function axisNames(input: Shape, axis: number, order: Custom['order']): readonly string[] {
  const called = axisTerm(axis, input, order);
  const plain = input.length === 1 || axis > 0 ? 'features' : 'length';
  return [input.length > 2 ? called : plain, `axis_${axis + 1}`];
}

function workOutAll(formulas: readonly string[], names: Names): Result<readonly Worked[]> {
  const sizes: Worked[] = [];
  for (const formula of formulas) {
    const size = workOutOne(formula, names);
    if (!size.ok) return size;
    const value = size.value ? valueOf(size.value) : 1;
    if (!Number.isFinite(value)) return fail(endless(formula));
    if (!Number.isInteger(value) || value < 1) return fail(sizeRefused({ formula, value }));
    sizes.push(size.value);
  }
  return ok(sizes);
}

function workOutOne(formula: string, names: Names): Result<Worked> {
  const unknown = new Set<string>();
  const read = readFormula(
    `=${formula}`,
    expressions((name) => {
      if (!names.has(name)) return undefined;
      const meaning = names.get(name);
      if (meaning === undefined) unknown.add(name);
      return meaning ?? settingOf('values', 1);
    }),
  );
  return read.ok && unknown.size > 0 ? ok(undefined) : read;
}

const sizeRefused = problem<{ formula: string; value: number }>({
  code: 'size-refused',
  severity: 'error',
  text: ({ formula, value }) => ({
    message: `${formula} does not come to a size.`,
    expected: 'A whole number of 1 or more',
    received: formatCount(value),
    remedy: 'Correct the formula; floor() and ceil() make whole numbers.',
  }),
});

const notStatedSo: (data: { line: string; form: string }) => Problem = problem<{ line: string; form: string }>({
  code: 'not-stated-so',
  severity: 'error',
  text: ({ line, form }) => ({
    message: `“${line}” cannot be read.`,
    expected: form,
    received: line,
    remedy: 'Write it in that form.',
  }),
});
