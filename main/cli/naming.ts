import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { formatShape } from '@shared/format-number';
import type { Document } from '@shared/document/document';
import type { Shape } from '@shared/layers/shape';
import { printable } from './printable';

/** What people call things, safe to print. */

/** `Conv2D`; a block is called by its network: `Residual unit ×3`; an unknown kind by its id. */
export function kindName({ layer, kind }: LayerAnalysis, { networks }: Document): string {
  const { block } = layer;
  if (!block) return kind?.label ?? printable(layer.kind);
  const name = printable(networks.get(block.network)?.name ?? block.network);
  return block.repeat > 1 ? `${name} ×${block.repeat}` : name;
}

/** `20×20×3`; several are parted by commas; `?` is what is not known. */
export const shapesText = (shapes: readonly (Shape | null)[]): string =>
  shapes.map((shape) => (shape ? formatShape(shape) : '?')).join(', ');

/** The path of a layer in names: `stage_1/conv_2`. */
export function pathName({ root }: { readonly root: NetworkAnalysis }, path: string): string {
  const names: string[] = [];
  let network: NetworkAnalysis | undefined = root;
  for (const id of path.split('/')) {
    const layer: LayerAnalysis | undefined = network?.layers.get(id);
    names.push(printable(layer?.layer.name ?? id));
    network = layer?.instances[0]?.network;
  }
  return names.join('/');
}
