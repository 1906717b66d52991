import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

/**
 * The parameters of a layer counted the long way: every weight is made once, by a loop over what it joins, and the loops are
 * counted. No product is formed, and nothing of the core is used but the settings and the shapes that arrive.
 */
export interface Recount {
  readonly learnable: number;
  readonly kept: number;
}

export function recount({ layer, settings, inputs: [input], rules, order }: LayerAnalysis): Recount {
  const shape = input ?? [];
  switch (layer.kind) {
    case 'conv2d':
      return recountConvolution(
        settings,
        rules === 'lesson' && shape.length === 1 ? asMap(shape, order) : shape,
        order,
      );
    case 'dense':
      return recountDense(settings, shape);
    case 'batch-norm':
      return recountNormalization(settings, shape, order);
    default:
      return { learnable: 0, kept: 0 };
  }
}

const asMap = ([nodes = null]: Shape, order: string): Shape =>
  order === 'channels-last' ? [1, 1, nodes] : [nodes, 1, 1];

/** Each filter has a weight for each of its cells and each channel of its group, and one bias. */
function recountConvolution(settings: LayerAnalysis['settings'], map: Shape, order: string): Recount {
  const { filters, groups, kernel, bias } = settings as Record<'filters' | 'groups', number> & {
    readonly kernel: readonly [number, number];
    readonly bias: boolean;
  };
  const channels = Number(order === 'channels-last' ? map[2] : map[0]);
  let learnable = 0;
  for (let filter = 0; filter < filters; filter++) {
    for (let channel = 0; channel < channels; channel++) {
      if (Math.floor((channel * groups) / channels) !== Math.floor((filter * groups) / filters)) continue;
      for (let row = 0; row < kernel[0]; row++) for (let column = 0; column < kernel[1]; column++) learnable++;
    }
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}

/** Each unit has a weight for each value that it sees, and one bias. */
function recountDense(settings: LayerAnalysis['settings'], shape: Shape): Recount {
  const { units, takes, bias } = settings as { readonly units: number; readonly takes: string; readonly bias: boolean };
  const seen = takes === 'flatten' ? shape : shape.slice(-1);
  let learnable = 0;
  for (let unit = 0; unit < units; unit++) {
    learnable += countValues(seen);
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}

/** One for every value of a tensor: along its first axis, those of each part. */
function countValues([size, ...rest]: Shape): number {
  if (size === undefined) return 1;
  let values = 0;
  for (let index = 0; index < Number(size); index++) values += countValues(rest);
  return values;
}

/** Each channel has a factor and an offset that are learned, and a mean and a variance that are kept. */
function recountNormalization(settings: LayerAnalysis['settings'], shape: Shape, order: string): Recount {
  const { axis, scale, center } = settings as Readonly<Record<'axis', number | 'channels'>> &
    Readonly<Record<'scale' | 'center', boolean>>;
  const channelsAt = order === 'channels-last' ? shape.length : 1;
  const counted = axis === 'channels' ? channelsAt : axis;
  // The batch is axis 0, as Keras counts.
  const channels = Number([null, ...shape].at(counted));
  let [learnable, kept] = [0, 0];
  for (let channel = 0; channel < channels; channel++) {
    if (scale) learnable++;
    if (center) learnable++;
    kept++;
    kept++;
  }
  return { learnable, kept };
}
