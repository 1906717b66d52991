import { flag, padding, sizes } from '../fields/index';
import type { Rank } from '../shape';
import { everyAxis, spatialNames } from '../shape';

/** The settings of poolings, for feature maps of a rank. Every pooling names those that it has. */

export const poolSizeField = (rank: Rank) =>
  sizes({
    label: 'Pool size',
    hint: 'The size of the window.',
    axes: spatialNames(rank),
    fallback: everyAxis(rank, 2),
  });

export const strideField = (rank: Rank) =>
  sizes({
    label: 'Stride',
    hint: 'How far the window moves each time; as far as it is large, unless set.',
    axes: spatialNames(rank),
    follows: 'poolSize',
  });

export const paddingField = (rank: Rank) =>
  padding({
    label: 'Padding',
    hint: 'Same: the border is filled so that every cell is covered. Valid: the rest is dropped. Explicit: cells on each side.',
    axes: spatialNames(rank),
    fallback: 'valid',
  });

export const dilationField = (rank: Rank) =>
  sizes({
    label: 'Dilation',
    hint: 'The step between cells of the window.',
    axes: spatialNames(rank),
    fallback: everyAxis(rank, 1),
    advanced: true,
  });

export const ceilField = flag({
  label: 'Round up',
  hint: 'A last window that is only partly filled counts too (ceil mode).',
  fallback: false,
  advanced: true,
});

export const indicesField = flag({
  label: 'Indices',
  hint: 'Gives where each of the values stood as a second output, which max unpooling takes.',
  fallback: false,
  advanced: true,
});

interface Indices {
  readonly indices: boolean;
}

/** The outputs of a pooling that may say where its values stood. Both are of one shape. */
export const poolOutputs = ({ indices }: Indices): readonly string[] => (indices ? ['out', 'indices'] : ['out']);

export const indicesSummary = ({ indices }: Indices): readonly string[] => (indices ? ['indices'] : []);
