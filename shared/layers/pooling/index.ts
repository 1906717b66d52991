import { averagePool2d } from './average-pool2d';
import { globalAveragePool2d } from './global-average-pool2d';
import { maxPool2d } from './max-pool2d';

/** The kinds of this family, in the order of the palette: poolings. */
export const poolingKinds = [maxPool2d, averagePool2d, globalAveragePool2d] as const;
