import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { AxisStep, Derivation } from '../derivation';
import { axisOf, axisStep } from '../derivation';
import { layer } from '../fields/index';
import type { Inference } from '../kind';
import { defineLayer, outputNames, turnsOneIntoOne } from '../kind';
import {
  assumeNested,
  explainNested,
  inferNested,
  nestedLabel,
  nestedRemedies,
  openNested,
  reachInside,
  workInside,
} from '../nested';
import { inOrder, movedCell } from '../reach';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { notASequence } from './sequence';
import { inputPositions, repeated } from '../work';

/**
 * A layer that is applied at every step of a sequence by itself, with the same weights.
 *
 * Shapes: `t × …` gives `t` times what the layer makes of `…`. Weights: those of the layer, once.
 * Fails with `not-a-sequence`, `not-one-to-one`, and as the layer inside does. Source: Keras 3 `TimeDistributed`.
 */
export const timeDistributed = defineLayer({
  id: 'time-distributed',
  label: 'Time distributed',
  category: 'recur',
  description: 'Applies a layer at every step of a sequence, with the same weights.',
  source: 'Keras 3 TimeDistributed',
  keywords: ['wrapper', 'every step', 'sequence', 'video'],
  stem: 'distributed',
  inputs: 1,
  fields: {
    layer: layer({
      label: 'Layer',
      hint: 'What is applied at every step.',
      accepts: 'any',
      initial: { kind: 'dense', settings: { units: 64 } },
    }),
  },
  infer: (context): Result<Inference> => {
    const { layer: inside } = context.settings;
    const [input = []] = context.inputs;
    if (input.length < 2)
      return fail(notASequence({ expected: 'Two axes or more, of which the first are steps', received: input }));
    const [steps = null, ...frame] = input;
    const opened = openNested(context, inside, [frame]);
    if (!opened.ok) return opened;
    const { kind } = opened.value;
    if (!turnsOneIntoOne(kind) || outputNames(kind, opened.value.context.settings).length !== 1)
      return fail(notOneToOne({ label: kind.label }));
    const inferred = inferNested(context, inside, [frame]);
    if (!inferred.ok) return inferred;
    const { outputs, seen } = inferred.value;
    const overTime = (shapes: readonly Shape[]): readonly Shape[] => shapes.map((shape) => [steps, ...shape]);
    return ok({ ...inferred.value, outputs: overTime(outputs), ...(seen && { seen: overTime(seen) }) });
  },
  work: (context) => {
    const [input = []] = context.inputs;
    const atEach = workInside(context, context.settings.layer, [input.slice(1)]);
    return repeated(atEach, inputPositions(input, [0]));
  },
  reach: (context) => {
    const frame = reachInside(context, context.settings.layer, [context.inputs[0]?.slice(1) ?? []]);
    if (typeof frame === 'string') return frame === 'cell' ? 'cell' : 'unknown';
    return inOrder('channels-last', context.order, [movedCell(0), ...frame]);
  },
  explain: (context): Derivation => {
    const [input = []] = context.inputs;
    const [steps = null, ...frame] = input;
    const { layer: inside } = context.settings;
    const nested = explainNested(context, 'layer', inside, [frame], (index, axis) => [index, axis + 1]);
    const time = isKnown(steps) ? [axisStep(0, 'steps', axisOf(0, 0, steps), 'unchanged')] : [];
    return { ...nested, shape: [...time, ...nested.shape.map(later)] };
  },
  assume: (context) => {
    const [input = []] = context.inputs;
    const [shape = null] = assumeNested(context, context.settings.layer, [input.slice(1)]);
    return [shape && [input[0] ?? null, ...shape]];
  },
  summarize: ({ layer: nested }, kindOf) => [nestedLabel(nested, kindOf)],
  remedies: (context, found) => {
    const { layer: inside } = context.settings;
    const [, ...frame] = context.inputs[0] ?? [];
    if (found.code !== 'not-one-to-one') return nestedRemedies(context, 'layer', inside, [frame], found);
    if (!context.kindOf(inside.kind)?.fields['returnState']) return [];
    const settings = { ...inside.settings, returnState: false };
    return [{ do: 'set', settings: { layer: { ...inside, settings } } }];
  },
});

const later = (line: AxisStep): AxisStep => ({ ...line, axis: line.axis + 1 });

const notOneToOne = problem<{ label: string }>({
  code: 'not-one-to-one',
  severity: 'error',
  text: ({ label }) => ({
    message: `${label} cannot be applied at every step: it does not make one tensor of one.`,
    expected: 'A layer with one input and one output',
    received: label,
    remedy: 'Choose another layer, or switch off that it returns its state.',
  }),
});
