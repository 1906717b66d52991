import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, defaultAxis } from '../axis';
import type { Step } from '../derivation';
import { axisOf, step } from '../derivation';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { axis, integer, optional } from '../fields/index';
import type { Context, Fix } from '../kind';
import { byRules } from '../rules';
import type { AxisOrder, Rank, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { requireFeatureMap } from '../window';

/** The settings of what is normalized channel by channel: where the channels are, and what a module of PyTorch states of its input. */
export const channelFields = {
  axis: axis({
    label: 'Axis',
    hint: 'What is normalized: the channels, or an axis as Keras counts: 1 is the first, −1 the last.',
    fallback: byRules<AxisChoice>({ lesson: 'channels', keras: -1, pytorch: 'channels' }),
  }),
  expects: expectedInputs('Channels'),
};

/** How many axes there are beside the channels: what parts BatchNorm1d, 2d and 3d of PyTorch. */
export const rankField = optional(
  integer({
    label: 'Spatial axes',
    hint: 'How many axes the input must have beside its channels. Automatic: any number.',
    min: 1,
    max: 3,
    advanced: true,
  }),
  { none: 'automatic' },
);

/** Checks the stated number of spatial axes; without a spatial axis too, where `flat` allows that for one. Fails with `wrong-rank`. */
export const requireRank = (rank: number | null, input: Shape, order: AxisOrder, flat = false): Result<Shape> =>
  rank === null || (flat && rank === 1 && input.length === 1)
    ? ok(input)
    : requireFeatureMap(input, order, rank as Rank);

type ChannelSettings = Settings<typeof channelFields>;

/** Where the channels stand. Fails with `axis-out-of-range`; the batch has none. */
export function findChannels({ axis }: ChannelSettings, input: Shape, order: AxisOrder): Result<number> {
  const at = axisIndex(axis, input, order);
  return typeof at === 'number' ? ok(at) : fail(axisOutOfRange({ axis, shape: input }));
}

/** How many there are. Fails with `unknown-axis`, and with `inputs-differ` where there are not as many as stated. */
export function countChannels(at: number, { expects }: ChannelSettings, input: Shape): Result<number> {
  const channels = input[at] ?? null;
  if (!isKnown(channels)) return fail(unknownAxis({ needed: 'the number of channels', received: input }));
  const unexpected = unexpectedInputs(expects, channels, input);
  return unexpected ? fail(unexpected) : ok(channels);
}

/** The line that says how many channels there are. */
export function channelStep({ axis }: ChannelSettings, input: Shape, order: AxisOrder): Step {
  const at = Number(axisIndex(axis, input, order));
  return step('inputs', axisOf(0, at, Number(input[at])), 'inputChannels');
}

/** What sets a channel's setting back to what suits any input. */
export function channelRemedies({ inputs: [input] }: Pick<Context, 'inputs'>, { code }: Problem): readonly Fix[] {
  if (code === 'axis-out-of-range') return defaultAxis('axis', input);
  if (code === 'inputs-differ') return [{ do: 'set', settings: { expects: undefined } }];
  return code === 'wrong-rank' ? [{ do: 'set', settings: { rank: undefined } }] : [];
}
