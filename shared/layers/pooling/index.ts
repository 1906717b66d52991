import { adaptiveAveragePool1d, adaptiveAveragePool2d, adaptiveAveragePool3d } from './adaptive-average-pool';
import { adaptiveMaxPool1d, adaptiveMaxPool2d, adaptiveMaxPool3d } from './adaptive-max-pool';
import { averagePool1d, averagePool2d, averagePool3d } from './average-pool';
import { fractionalMaxPool2d, fractionalMaxPool3d } from './fractional-max-pool';
import { globalAveragePool1d, globalAveragePool2d, globalAveragePool3d } from './global-average-pool';
import { globalMaxPool1d, globalMaxPool2d, globalMaxPool3d } from './global-max-pool';
import { lpPool1d, lpPool2d, lpPool3d } from './lp-pool';
import { maxPool1d, maxPool2d, maxPool3d } from './max-pool';
import { maxUnpool1d, maxUnpool2d, maxUnpool3d } from './max-unpool';

/** The kinds of this family, in the order of the palette: poolings. Images come first, then sequences and volumes. */
export const poolingKinds = [
  maxPool2d,
  averagePool2d,
  globalAveragePool2d,
  globalMaxPool2d,
  adaptiveAveragePool2d,
  adaptiveMaxPool2d,
  maxPool1d,
  averagePool1d,
  globalAveragePool1d,
  globalMaxPool1d,
  adaptiveAveragePool1d,
  adaptiveMaxPool1d,
  maxPool3d,
  averagePool3d,
  globalAveragePool3d,
  globalMaxPool3d,
  adaptiveAveragePool3d,
  adaptiveMaxPool3d,
  maxUnpool2d,
  maxUnpool1d,
  maxUnpool3d,
  lpPool2d,
  lpPool1d,
  lpPool3d,
  fractionalMaxPool2d,
  fractionalMaxPool3d,
] as const;
