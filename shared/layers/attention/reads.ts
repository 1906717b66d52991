import { formatShape } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';

/** What an attention reads: a tensor, and which of the layer's inputs it is. */
export interface Read {
  readonly shape: Shape;
  readonly input: number;
}

/** Queries look for keys, and get the values of those they find. */
export interface Reads {
  readonly query: Read;
  readonly key: Read;
  readonly value: Read;
}

/** The names of an attention's inputs. Without a value the keys are the values, without keys the queries are both. */
export const attentionInputs = {
  inputs: { min: 1, max: 3 },
  inputNames: ['query', 'key', 'value'],
} as const;

export function readsOf(inputs: readonly Shape[]): Reads {
  const at = (wanted: number): Read => {
    const input = Math.min(wanted, inputs.length - 1);
    return { shape: inputs[input] ?? [], input };
  };
  return { query: at(0), key: at(1), value: at(2) };
}

/** The size of the features, which stand on the last axis. */
export const featuresOf = ({ shape }: Read): Axis => shape.at(-1) ?? null;

export const lastAxis = ({ shape }: Read): number => shape.length - 1;

/** What stands in the way of attention: a tensor that is no sequence, or keys and values that are not as many. */
export function misread({ query, key, value }: Reads): Problem | undefined {
  const row = [query, key, value].find(({ shape }) => shape.length < 2);
  if (row) return notASequence({ received: row.shape });
  const [keys, values] = [key.shape.slice(0, -1), value.shape.slice(0, -1)];
  const differs = keys.length !== values.length || keys.some((size, axis) => differ(size, values[axis] ?? null));
  return differs ? keysDiffer({ key: key.shape, value: value.shape }) : undefined;
}

/** True where two sizes are known and not the same. */
export const differ = (a: Axis, b: Axis): boolean => isKnown(a) && isKnown(b) && a !== b;

const notASequence = problem<{ received: Shape }>({
  code: 'not-a-sequence',
  severity: 'error',
  text: ({ received }) => ({
    message: 'Attention needs a sequence: several steps, each with its features.',
    expected: 'At least two axes: steps × features',
    received: formatShape(received),
    remedy: 'Connect a layer that gives a sequence, such as an embedding.',
  }),
});

const keysDiffer = problem<{ key: Shape; value: Shape }>({
  code: 'keys-differ',
  severity: 'error',
  text: ({ key, value }) => ({
    message: 'There must be one value for each key.',
    expected: 'Keys and values with the same axes but for the last one',
    received: `${formatShape(key)} and ${formatShape(value)}`,
    remedy: 'Take keys and values from the same sequence.',
  }),
});

/** Queries and keys, or queries and values, that must have as many features and do not. */
export const featuresDiffer = problem<{ query: Shape; other: Shape; name: string }>({
  code: 'features-differ',
  severity: 'error',
  text: ({ query, other, name }) => ({
    message: `Queries and ${name} must have as many features.`,
    expected: `${query.at(-1) ?? '?'} on the last axis of the ${name}`,
    received: `${formatShape(query)} and ${formatShape(other)}`,
    remedy: `Bring the ${name} to the size of the queries by a dense layer.`,
  }),
});
