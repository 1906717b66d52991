import { batchNorm } from './batch-norm';

/** The kinds of this family, in the order of the palette: normalizations. */
export const normalizationKinds = [batchNorm] as const;
