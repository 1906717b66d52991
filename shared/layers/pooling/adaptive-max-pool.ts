import { formatShape } from '../../format-number';
import { ok } from '../../result';
import { defineLayer } from '../kind';
import type { Rank } from '../shape';
import { cubes } from '../shape';
import { adapt, adaptFixes, adaptReach, assumeAdapted, explainAdapt, outputSizeField } from './adaptive-pooling';
import { indicesField, indicesSummary, poolOutputs } from './pool-fields';

/**
 * The largest values of as many windows as are asked for: see `adaptive-pooling.ts`. The indices, where they are asked for, are of the
 * same shape. Sources: Keras 3 `AdaptiveMaxPooling1D` to `3D`; PyTorch 2 `AdaptiveMaxPool1d` to `3d`.
 */
const adaptiveMaxPool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Adaptive max pooling ${rank}D`,
    category: 'pool',
    description:
      'Keeps the largest values of as many windows as are asked for, whatever arrives. It has no parameters.',
    source: 'Keras 3 AdaptiveMaxPooling1D to 3D; PyTorch 2 AdaptiveMaxPool1d to 3d',
    keywords: [`adaptivemaxpooling${rank}d`, `adaptivemaxpool${rank}d`],
    stem: 'pool',
    inputs: 1,
    outputsFor: poolOutputs,
    sample: [cubes[rank]],
    fields: { outputSize: outputSizeField(rank), indices: indicesField },
    infer: (context) => {
      const adapted = adapt(context, rank);
      return adapted.ok
        ? ok({ outputs: poolOutputs(context.settings).map(() => adapted.value), weights: [] })
        : adapted;
    },
    reach: adaptReach,
    explain: explainAdapt,
    summarize: (settings) => [`to ${formatShape(settings.outputSize)}`, ...indicesSummary(settings)],
    assume: (context) => poolOutputs(context.settings).map(() => assumeAdapted(context)),
    remedies: adaptFixes,
  });

export const adaptiveMaxPool1d = adaptiveMaxPool('adaptive-max-pool1d', 1);
export const adaptiveMaxPool2d = adaptiveMaxPool('adaptive-max-pool2d', 2);
export const adaptiveMaxPool3d = adaptiveMaxPool('adaptive-max-pool3d', 3);
