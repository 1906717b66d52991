import { formatShape } from '../../format-number';
import { ok } from '../../result';
import { defineLayer } from '../kind';
import type { Rank } from '../shape';
import { cubes } from '../shape';
import { adapt, adaptFixes, adaptReach, assumeAdapted, explainAdapt, outputSizeField } from './adaptive-pooling';

/**
 * The means of as many windows as are asked for: see `adaptive-pooling.ts`.
 * Sources: Keras 3 `AdaptiveAveragePooling1D` to `3D`; PyTorch 2 `AdaptiveAvgPool1d` to `3d`.
 */
const adaptiveAveragePool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Adaptive average pooling ${rank}D`,
    category: 'pool',
    description: 'Keeps the means of as many windows as are asked for, whatever arrives. It has no parameters.',
    source: 'Keras 3 AdaptiveAveragePooling1D to 3D; PyTorch 2 AdaptiveAvgPool1d to 3d',
    keywords: [`adaptiveaveragepooling${rank}d`, `adaptiveavgpool${rank}d`, 'mean'],
    stem: 'pool',
    inputs: 1,
    sample: [cubes[rank]],
    fields: { outputSize: outputSizeField(rank) },
    infer: (context) => {
      const adapted = adapt(context, rank);
      return adapted.ok ? ok({ outputs: [adapted.value], weights: [] }) : adapted;
    },
    reach: adaptReach,
    explain: explainAdapt,
    summarize: ({ outputSize }) => [`to ${formatShape(outputSize)}`],
    assume: (context) => [assumeAdapted(context)],
    remedies: adaptFixes,
  });

export const adaptiveAveragePool1d = adaptiveAveragePool('adaptive-average-pool1d', 1);
export const adaptiveAveragePool2d = adaptiveAveragePool('adaptive-average-pool2d', 2);
export const adaptiveAveragePool3d = adaptiveAveragePool('adaptive-average-pool3d', 3);
