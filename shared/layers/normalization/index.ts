import { batchNorm } from './batch-norm';
import { groupNorm } from './group-norm';
import { instanceNorm } from './instance-norm';
import { layerNorm } from './layer-norm';
import { layerScale } from './layer-scale';
import { localResponseNorm } from './local-response-norm';
import { rmsNorm } from './rms-norm';
import { spectralNorm } from './spectral-norm';
import { unitNorm } from './unit-norm';
import { weightNorm } from './weight-norm';

/** The kinds of this family, in the order of the palette: normalizations, and what scales or normalizes weights. */
export const normalizationKinds = [
  batchNorm,
  layerNorm,
  rmsNorm,
  groupNorm,
  instanceNorm,
  unitNorm,
  localResponseNorm,
  layerScale,
  spectralNorm,
  weightNorm,
] as const;
