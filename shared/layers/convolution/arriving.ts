import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { unexpectedInputs } from '../expected-inputs';
import type { Context, Inference, Weight } from '../kind';
import type { Axis, Rank, Shape } from '../shape';
import { channelAxis, everyAxis, featureMap, isKnown, spatialAxes } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { requireFeatureMap } from '../window';

/** Where a layer of this family stands. */
export type Place = Pick<Context, 'inputs' | 'rules' | 'order'>;

/** What it slides over, and how many channels that has. */
export interface Arriving {
  readonly map: Shape;
  readonly channels: number;
}

/** What it sees of its input: under the lesson's rules each node of a dense layer is a channel of size 1. */
export function arrivingMap({ inputs: [input = []], rules, order }: Place, rank: Rank): Shape {
  return rules === 'lesson' && input.length === 1 ? featureMap(everyAxis(rank, 1), input[0] ?? null, order) : input;
}

/**
 * The feature map to slide over. Fails with `wrong-rank` where there is none, with `unknown-axis` where its channels cannot be
 * counted, and with `inputs-differ` where they are not as many as stated.
 */
export function arriving(place: Place, rank: Rank, expects: number | null = null): Result<Arriving> {
  const { order } = place;
  const map = requireFeatureMap(arrivingMap(place, rank), order, rank);
  if (!map.ok) return map;
  const channels = map.value[channelAxis(map.value, order)] ?? null;
  if (!isKnown(channels)) return fail(unknownAxis({ needed: 'the number of channels', received: map.value }));
  const unexpected = unexpectedInputs(expects, channels, map.value);
  return unexpected ? fail(unexpected) : ok({ map: map.value, channels });
}

/** What comes of it, with what is said where the map was made of nodes. */
export function inference(
  { inputs: [input = []] }: Place,
  map: Shape,
  output: Shape,
  weights: readonly Weight[],
): Inference {
  const plain = { outputs: [output], weights };
  return map === input ? plain : { ...plain, seen: [map], notes: [nodesAsChannels({ nodes: input, seen: map })] };
}

/** A map to go on with after a problem: as large as what arrives, where that is a map. */
export function assumedMap({ inputs: [input], order }: Place, rank: Rank, channels: Axis): Shape {
  const map = input?.length === rank + 1 ? input : [...everyAxis(rank, null), null];
  const spatial = spatialAxes(map, order).map((axis) => map[axis] ?? null);
  return featureMap(spatial, channels, order);
}

const nodesAsChannels = problem<{ nodes: Shape; seen: Shape }>({
  code: 'nodes-as-channels',
  severity: 'advice',
  text: ({ nodes, seen }) => ({
    message: `The convolution follows a dense layer. Each node becomes a channel of size 1: ${formatShape(nodes)} → ${formatShape(seen)}.`,
    expected: 'A feature map, or nodes under the lesson rules',
    received: formatShape(nodes),
    remedy: 'Nothing needs to be done; this is allowed.',
  }),
});
