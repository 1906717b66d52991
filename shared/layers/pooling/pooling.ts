import { ok } from '../../result';
import type { Problem } from '../../result';
import { formatShape } from '../../format-number';
import { axisOf, axisStep } from '../derivation';
import type { Derivation } from '../derivation';
import { padding, sizes } from '../fields/index';
import type { Settings } from '../field';
import type { Context, Fix } from '../kind';
import { channelAxis, isKnown, spatialNames } from '../shape';
import type { Window } from '../window';
import { explainSlide, fitted, requireFeatureMap, slide, summarizeWindow } from '../window';

/** What all two-dimensional poolings share: a window without weights. Source: Keras 3 `base_pooling.py`. */
const poolingFields = {
  poolSize: sizes({ label: 'Pool size', hint: 'The size of the window.', axes: spatialNames(2), fallback: [2, 2] }),
  stride: sizes({
    label: 'Stride',
    hint: 'How far the window moves each time; as far as it is large, unless set.',
    axes: spatialNames(2),
    follows: 'poolSize',
  }),
  padding: padding({
    label: 'Padding',
    hint: 'Same: the border is filled so that every cell is covered. Valid: the rest is dropped.',
    axes: spatialNames(2),
    fallback: 'valid',
  }),
};

type Pooling = Context<typeof poolingFields>;

const windowOf = ({ poolSize, stride, padding }: Settings<typeof poolingFields>): Window => ({
  size: poolSize,
  stride,
  dilation: poolSize.map(() => 1),
  padding,
  setting: 'poolSize',
});

/** How a pooling infers, explains and speaks; a kind adds its name. */
export const pooling = {
  category: 'pool',
  inputs: 1,
  fields: poolingFields,
  infer: ({ settings, inputs: [input = []], order }: Pooling) => {
    const map = requireFeatureMap(input, order, 2);
    if (!map.ok) return map;
    const slid = slide(map.value, windowOf(settings), input[channelAxis(input, order)] ?? null, order);
    return slid.ok ? ok({ outputs: [slid.value], weights: [] }) : slid;
  },
  explain: ({ settings, inputs: [input = []], order }: Pooling): Derivation => {
    const axis = channelAxis(input, order);
    const channels = input[axis] ?? null;
    const kept = isKnown(channels) ? [axisStep(axis, 'channels', axisOf(0, axis, channels), 'unchanged')] : [];
    return { shape: [...explainSlide(input, windowOf(settings), order), ...kept], parameters: [] };
  },
  summarize: ({ poolSize, stride, padding }: Settings<typeof poolingFields>) => [
    formatShape(poolSize),
    ...summarizeWindow(stride, padding, [1, 1]),
  ],
  remedies: ({ inputs: [input = []], settings, order }: Pooling, found: Problem): readonly Fix[] => {
    if (found.code !== 'window-too-large') return [];
    return [
      { do: 'set', settings: { padding: 'same' } },
      { do: 'set', settings: { poolSize: fitted(input, windowOf(settings), order) } },
    ];
  },
} as const;
