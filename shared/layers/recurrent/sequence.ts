import { formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { unexpectedInputs } from '../expected-inputs';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/** What arrives at a layer that goes through a sequence: how many steps (which nobody need know), and what there is at each. */
export interface Sequence {
  readonly steps: Axis;
  readonly features: number;
}

/** Reads an input of steps × features. Fails with `not-a-sequence`, `unknown-axis`, `inputs-differ`. */
export function readSequence(input: Shape, expects: number | null): Result<Sequence> {
  const [steps = null] = input;
  if (input.length !== 2) return fail(notASequence({ expected: 'Two axes: steps × features', received: input }));
  const features = readFeatures(input, expects);
  return features.ok ? ok({ steps, features: features.value }) : features;
}

/** Reads the features of one step, on the last axis. Fails with `unknown-axis`, `inputs-differ`. */
export function readFeatures(input: Shape, expects: number | null): Result<number> {
  const features = input.at(-1) ?? null;
  if (!isKnown(features)) return fail(unknownAxis({ needed: 'the number of features', received: input }));
  const unexpected = unexpectedInputs(expects, features, input);
  return unexpected ? fail(unexpected) : ok(features);
}

export const notASequence = problem<{ expected: string; received: Shape }>({
  code: 'not-a-sequence',
  severity: 'error',
  text: ({ expected, received }) => ({
    message: 'The input is not a sequence that this layer can go through.',
    expected,
    received: formatShape(received),
    remedy: 'Let the layer before return sequences, or connect one that gives steps.',
  }),
});

/** What arrives at a cell is a single step. */
export const notAStep = problem<{ received: Shape }>({
  code: 'not-a-step',
  severity: 'error',
  text: ({ received }) => ({
    message: 'A cell takes a single step; what arrives is not one.',
    expected: 'One axis: features',
    received: formatShape(received),
    remedy: 'Use the layer that goes through sequences, such as LSTM in place of its cell.',
  }),
});

/** Checks the states that a layer is given to start from: none, or all of them. */
export function checkStates(given: readonly Shape[], expected: readonly Shape[]): Problem | undefined {
  if (given.length === 0) return undefined;
  if (given.length !== expected.length) return statesIncomplete({ expected: expected.length, received: given.length });
  const differing = given.findIndex((shape, index) => !agree(shape, expected[index] ?? []));
  if (differing < 0) return undefined;
  return stateDiffers({ expected: expected[differing] ?? [], received: given[differing] ?? [] });
}

/** Equal on every axis, as far as it is known. */
const agree = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((size, axis) => !isKnown(size) || !isKnown(b[axis] ?? null) || size === b[axis]);

const statesIncomplete = problem<{ expected: number; received: number }>({
  code: 'states-incomplete',
  severity: 'error',
  text: ({ expected, received }) => ({
    message: 'The layer starts from all of its states, or from none.',
    expected: `${count(expected)} beside the sequence, or none`,
    received: count(received),
    remedy: 'Connect all of its states, or none of them.',
  }),
});

const count = (states: number): string => (states === 1 ? '1 state' : `${states} states`);

const stateDiffers = problem<{ expected: Shape; received: Shape }>({
  code: 'state-differs',
  severity: 'error',
  text: ({ expected, received }) => ({
    message: 'An initial state does not fit the layer.',
    expected: formatShape(expected),
    received: formatShape(received),
    remedy: 'Give both layers as many units, or start without a state.',
  }),
});

/** What one click does against the problems of states: the layer starts without them. */
export const withoutStates = (inputs: readonly Shape[], { code }: Problem) =>
  code === 'states-incomplete' || code === 'state-differs'
    ? [{ do: 'disconnect', inputs: inputs.slice(1).map((_, index) => index + 1) } as const]
    : [];
