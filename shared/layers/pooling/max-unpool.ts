import { ok } from '../../result';
import { formatShape } from '../../format-number';
import type { Fix } from '../kind';
import { defineLayer } from '../kind';
import { spreadReach } from '../reach';
import type { Rank } from '../shape';
import { cubes } from '../shape';
import { formatEqual } from '../window';
import { explainUnpool, unpool, unpoolFields } from './unpooling';

/**
 * Puts the values of a max pooling back to where they stood; everything else is 0.
 *
 * Inputs: the values, and their indices of the same shape. Shapes: `n` gives `(n − 1) · s − 2p + k`, or the output size, which
 * must be less than a stride away from that; channels stay.
 * Fails as `unpool` does. Source: PyTorch 2 `MaxUnpool1d` to `3d`.
 */
const maxUnpool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Max unpooling ${rank}D`,
    category: 'pool',
    description: 'Puts the values of a max pooling back to where they stood. It has no parameters.',
    source: 'PyTorch 2 MaxUnpool1d to 3d',
    keywords: [`maxunpool${rank}d`, 'upsample', 'decoder', 'inverse'],
    stem: 'unpool',
    inputs: 2,
    inputNames: ['values', 'indices'],
    sample: [cubes[rank], cubes[rank]],
    fields: unpoolFields(rank),
    infer: (context) => {
      const unpooled = unpool(context, rank);
      return unpooled.ok ? ok({ outputs: [unpooled.value], weights: [] }) : unpooled;
    },
    // A value may have stood anywhere in its window.
    reach: ({ settings: { poolSize, stride, padding } }) =>
      poolSize.map((size, axis) => spreadReach(size, stride[axis] ?? 1, padding[axis])),
    explain: explainUnpool,
    summarize: ({ poolSize, stride, padding, outputSize }) => [
      formatShape(poolSize),
      `stride ${formatEqual(stride)}`,
      ...(padding.every((cells) => cells === 0) ? [] : [`pad ${formatEqual(padding)}`]),
      ...(outputSize ? [`to ${formatShape(outputSize)}`] : []),
    ],
    remedies: (_, found): readonly Fix[] => {
      if (found.code === 'output-out-of-reach') return [{ do: 'set', settings: { outputSize: undefined } }];
      return found.code === 'nothing-left' ? [{ do: 'set', settings: { padding: undefined } }] : [];
    },
  });

export const maxUnpool1d = maxUnpool('max-unpool1d', 1);
export const maxUnpool2d = maxUnpool('max-unpool2d', 2);
export const maxUnpool3d = maxUnpool('max-unpool3d', 3);
