import type { LayerAnalysis } from '../analysis/analysis';
import type { Size } from '../layout/geometry';
import type { Label } from '../layout/layout';
import { describeCard, type CardContent } from './card-content';
import { measureLabel } from './edge';
import { describeEdge, shorten, type EdgeContent } from './edge-content';
import { measureCard } from './layer-card';
import type { Tensor } from './network';
import { rememberLast } from './remember';
import type { SceneSource } from './scene';

/** What a card says and how large that makes it. The layout asks first, the drawing again: it is worked out once. */
export interface MeasuredCard {
  readonly content: CardContent;
  readonly size: Size;
}

export interface MeasuredEdge {
  readonly content: EdgeContent;
  readonly label: Label;
  /** The room once the sum is shortened, if there is one. */
  readonly short?: Label;
}

const cards = rememberLast<MeasuredCard>();
const edges = rememberLast<MeasuredEdge>();

export function cardOf(layer: LayerAnalysis, { document, analysis }: SceneSource): MeasuredCard {
  const total = analysis.root.counts.learnable;
  const owner = layer.weightsOf === undefined ? undefined : document.layers.get(layer.weightsOf);
  const network = layer.layer.block && document.networks.get(layer.layer.block.network);
  return cards(layer, [total, owner, network], () => {
    const content = describeCard(layer, { total, owner, network });
    return { content, size: measureCard(content) };
  });
}

export function edgeOf(tensor: Tensor): MeasuredEdge {
  return edges(tensor.connection, [tensor.from, tensor.to, tensor.input], () => {
    const content = describeEdge(tensor);
    const label = measureLabel(content);
    return content.sum === '' ? { content, label } : { content, label, short: measureLabel(shorten(content)) };
  });
}
