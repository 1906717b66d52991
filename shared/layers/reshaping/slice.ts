import { formatCount, formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { axisIndex, axisOutOfRange, axisSummary } from '../axis';
import type { AxisStep, Expression } from '../derivation';
import { axisOf, axisStep, axisTerm, constant, settingOf, sum, valueOf } from '../derivation';
import { largest } from '../field';
import { axis, flag, integer, optional } from '../fields/index';
import type { Context } from '../kind';
import { defineLayer } from '../kind';
import { nothingLeft } from '../nothing-left';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';

const fields = {
  axis: axis({ label: 'Axis', hint: 'Along which axis, as Keras counts: 1 is the first, −1 the last.', fallback: 1 }),
  from: integer({
    label: 'From',
    hint: 'The first place that is taken: 0 is the first of the axis, −1 the last.',
    min: -largest,
    fallback: 0,
  }),
  to: optional(
    integer({
      label: 'To',
      hint: 'The place before which it ends; below 0 it is counted from the end.',
      min: -largest,
    }),
    { none: 'the end' },
  ),
  step: integer({ label: 'Step', hint: 'Every how many places one is taken.', fallback: 1 }),
  keepAxis: flag({
    label: 'Keep axis',
    hint: 'Off: the first place alone is taken, such as a class token, and its axis goes.',
    fallback: true,
  }),
};

type Slice = Context<typeof fields>;

const placeOutOfRange = problem<{ place: number; input: Shape }>({
  code: 'place-out-of-range',
  severity: 'error',
  text: ({ place, input }) => ({
    message: `The axis has no place ${formatCount(place)}.`,
    expected: 'A place of the axis: 0 is the first, −1 the last',
    received: `${formatCount(place)}, in ${formatShape(input)}`,
    remedy: 'Choose another place, or keep the axis.',
  }),
});

/** A place on an axis, whose `n` is its size: counted from the end where it is below 0, and kept within the axis. */
function placeOf(place: number, setting: string, n: Expression): Expression {
  const size = valueOf(n);
  if (place >= 0) return place < size ? settingOf(setting, place) : n;
  return place < -size ? constant(0) : sum(n, settingOf(setting, place));
}

/** How many places are taken of an axis: `⌈(to − from) ÷ step⌉`, with no more words than it needs. */
function taken({ from, to, step }: Slice['settings'], n: Expression): Expression {
  const end = to === null ? n : placeOf(to, 'to', n);
  const length: Expression = from === 0 ? end : { op: 'difference', of: [end, placeOf(from, 'from', n)] };
  return step === 1 ? length : { op: 'ceilQuotient', of: [length, settingOf('step', step)] };
}

const isWhole = ({ from, to, step }: Slice['settings']): boolean => from === 0 && to === null && step === 1;

/** What is left of an axis that is kept. Of an unknown one nobody can say, but where all of it is. */
function sliceAxis(settings: Slice['settings'], at: number, n: Axis): Axis {
  if (isWhole(settings)) return n;
  return isKnown(n) ? Math.max(0, valueOf(taken(settings, axisOf(0, at, n)))) : null;
}

/** The shape without the axis of which one place is taken. Fails with `place-out-of-range`. */
function takeOne({ settings: { from: place }, inputs: [input = []] }: Slice, at: number): Result<Shape> {
  const n = input[at] ?? null;
  if (isKnown(n) && (place < -n || place >= n)) return fail(placeOutOfRange({ place, input }));
  return ok(input.toSpliced(at, 1));
}

/** The axes behind the one that goes move up, and are said where they stand now. */
const explainRest = (input: Shape, at: number, order: Slice['order']): readonly AxisStep[] => {
  const output = input.toSpliced(at, 1);
  return output.flatMap((n, axis) =>
    isKnown(n)
      ? [axisStep(axis, axisTerm(axis, output, order), axisOf(0, axis < at ? axis : axis + 1, n), 'unchanged')]
      : [],
  );
};

/**
 * A part of an axis: its places from `from` to `to`, which is left out, every `step` of them; or one place alone, whose axis goes.
 * Places are counted from 0, or below 0 from the end, and what lies beyond the axis is left out, as Python does it. No weights.
 * Fails with `axis-out-of-range`, `nothing-left` and `place-out-of-range`. Source: indexing in NumPy, Keras 3 and PyTorch 2.
 */
export const slice = defineLayer({
  id: 'slice',
  label: 'Slice',
  category: 'shape',
  description: 'Takes a part of one axis, or one place of it. It has no parameters.',
  source: 'Indexing of tensors in Keras 3 and PyTorch 2',
  keywords: ['index', 'select', 'take', 'narrow', 'strided slice', 'getitem', 'class token', 'last step'],
  stem: 'slice',
  inputs: 1,
  fields,
  infer: (context) => {
    const {
      settings,
      inputs: [input = []],
      order,
    } = context;
    const at = axisIndex(settings.axis, input, order);
    if (typeof at !== 'number') return fail(axisOutOfRange({ axis: settings.axis, shape: input }));
    if (!settings.keepAxis) {
      const rest = takeOne(context, at);
      return rest.ok ? ok({ outputs: [rest.value], weights: [] }) : rest;
    }
    const size = sliceAxis(settings, at, input[at] ?? null);
    const sizes = input.with(at, size);
    return size === 0 ? fail(nothingLeft({ input, sizes })) : ok({ outputs: [sizes], weights: [] });
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    const at = axisIndex(settings.axis, input, order);
    if (typeof at !== 'number') return { shape: [], parameters: [] };
    if (!settings.keepAxis) return { shape: explainRest(input, at, order), parameters: [] };
    const n = input[at] ?? null;
    if (!isKnown(n) || isWhole(settings)) return { shape: [], parameters: [] };
    return { shape: [axisStep(at, axisTerm(at, input, order), taken(settings, axisOf(0, at, n)))], parameters: [] };
  },
  summarize: ({ axis, from, to, step, keepAxis }) => [
    keepAxis ? `${from} to ${to ?? 'end'}`.replaceAll('-', '−') : `place ${formatCount(from)}`,
    ...(step === 1 || !keepAxis ? [] : [`step ${step}`]),
    ...axisSummary(axis),
  ],
  remedies: ({ inputs: [input = []] }, { code }: Problem) => {
    switch (code) {
      case 'axis-out-of-range':
        return input.length > 0 ? [{ do: 'set', settings: { axis: -1 } }] : [];
      case 'nothing-left':
        return [{ do: 'set', settings: { from: undefined, to: undefined } }];
      case 'place-out-of-range':
        return [{ do: 'set', settings: { from: undefined } }];
      default:
        return [];
    }
  },
  assume: ({ settings: { axis, keepAxis }, inputs: [input], order }) => {
    const at = input && axisIndex(axis, input, order);
    if (!input || typeof at !== 'number') return [input ?? null];
    return [keepAxis ? input.with(at, null) : input.toSpliced(at, 1)];
  },
});
