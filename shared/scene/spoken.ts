import type { LayerAnalysis } from '../analysis/analysis';
import { formatShape } from '../format-number';
import { sameShape, type Shape } from '../layers/shape';
import type { CardContent } from './card-content';
import type { EdgeContent } from './edge-content';
import type { Tensor } from './network';

/**
 * What a screen reader says of a layer: "dense_1, Dense, 2 units, input 20×20×3 flattened to 1,200, 2,402 learnable
 * parameters, 4 of 4", and after that its problems.
 */
export function speakLayer(layer: LayerAnalysis, content: CardContent, place: string): string {
  const parts = [
    content.name,
    content.kind,
    ...content.settings,
    ...layer.inputs.flatMap((shape, input) => (shape ? [`input ${speakTensor(shape, layer.seen?.[input])}`] : [])),
    content.isNumber ? `${content.count} learnable parameters` : content.count,
    ...(content.isFrozen ? ['frozen'] : []),
    ...(layer.assumed ? ['assumed'] : []),
    place,
  ];
  return [parts.join(', '), ...layer.findings.map(({ problem }) => problem.text().message)].join('. ');
}

/** "conv_2 to dense_1, 20×20×3 flattened to 1,200, 1,200 × 2 + 2 = 2,402". */
export function speakEdge(tensor: Tensor, { sum, isAssumed }: EdgeContent): string {
  const { from, to, input } = tensor;
  const flow = speakTensor(to.inputs[input] ?? null, to.seen?.[input]);
  return [
    `${from.layer.name} to ${to.layer.name}`,
    flow,
    ...(isAssumed ? ['assumed'] : []),
    ...(sum === '' ? [] : [sum]),
  ].join(', ');
}

function speakTensor(shape: Shape | null, seen: Shape | undefined): string {
  if (!shape) return 'unknown shape';
  if (!seen || sameShape(seen, shape)) return formatShape(shape);
  return `${formatShape(shape)} ${seen.length === 1 ? 'flattened to' : 'seen as'} ${formatShape(seen)}`;
}
