import type { Problem } from '../../result';
import { fail, ok } from '../../result';
import { integer } from '../fields/index';
import { defineLayer } from '../kind';
import { channelAxis, isKnown } from '../shape';
import { requireAnyMap } from '../window';
import { indivisible, largestFitting } from './indivisible';

/**
 * Channels of several groups put in turn, so that grouped convolutions see each other's; the shape stays. No weights.
 * Fails with `wrong-rank`, and with `indivisible` where the groups do not divide the channels. Source: PyTorch 2 `ChannelShuffle`.
 */
export const channelShuffle = defineLayer({
  id: 'channel-shuffle',
  label: 'Channel shuffle',
  category: 'shape',
  description: 'Mixes the channels of groups without changing them. It has no parameters.',
  source: 'PyTorch 2 ChannelShuffle',
  keywords: ['channelshuffle', 'shufflenet', 'groups', 'permute channels'],
  stem: 'shuffle',
  inputs: 1,
  fields: {
    groups: integer({ label: 'Groups', hint: 'How many groups the channels are in.', initial: 2 }),
  },
  infer: ({ settings: { groups }, inputs: [input = []], order }) => {
    const map = requireAnyMap(input);
    if (!map.ok) return map;
    const channels = input[channelAxis(input, order)] ?? null;
    if (isKnown(channels) && channels % groups !== 0)
      return fail(indivisible({ what: 'channels', size: channels, parts: groups }));
    return ok({ outputs: [input], weights: [] });
  },
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ groups }) => [groups === 1 ? '1 group' : `${groups} groups`],
  remedies: ({ settings: { groups }, inputs: [input = []], order }, found: Problem) => {
    if (found.code !== 'indivisible') return [];
    const channels = Number(input[channelAxis(input, order)]);
    return [{ do: 'set', settings: { groups: largestFitting(groups, (candidate) => channels % candidate === 0) } }];
  },
});
