import { activityRegularization } from './activity-regularization';
import { alphaDropout } from './alpha-dropout';
import { dropout } from './dropout';
import { featureAlphaDropout } from './feature-alpha-dropout';
import { gaussianDropout } from './gaussian-dropout';
import { gaussianNoise } from './gaussian-noise';
import { spatialDropout1d, spatialDropout2d, spatialDropout3d } from './spatial-dropout';

/** The kinds of this family, in the order of the palette: what keeps a network from learning by heart. */
export const regularizationKinds = [
  dropout,
  spatialDropout2d,
  spatialDropout1d,
  spatialDropout3d,
  gaussianNoise,
  gaussianDropout,
  alphaDropout,
  featureAlphaDropout,
  activityRegularization,
] as const;
