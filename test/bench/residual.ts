import type { Connection, Document, Layer } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { Table } from '@shared/document/table';
import type { JsonObject } from '@shared/json';

/**
 * A residual network of about so many layers: convolution, normalization and activation twice, and a sum with what came before,
 * over and over. Every stage of sixteen such blocks is wider than the one before, up to 512 channels.
 */
export function residualNetwork(size: number): Document {
  const { project, ...start } = emptyDocument(`Residual, ${size}`);
  const layers: Layer[] = [];
  const connections: Connection[] = [];
  const add = (name: string, kind: string, settings: JsonObject, ...sources: readonly string[]): string => {
    layers.push({ id: name, network: project.root, name, kind, settings, extra: {} });
    sources.forEach((source, index) => {
      const port = sources.length === 1 ? 'in' : String(index + 1);
      connections.push({ id: `${name}-${port}`, from: [source, 'out'], to: [name, port], extra: {} });
    });
    return name;
  };
  let last = add('input', 'input', { shape: [64, 64, 3] });
  last = add('stem', 'conv2d', { filters: 16, kernel: [3, 3] }, last);
  for (let block = 0; layers.length < size; block++) {
    const filters = Math.min(512, 16 * 2 ** Math.floor(block / 16));
    const conv = (name: string, from: string): string => {
      const convolved = add(`conv_${name}`, 'conv2d', { filters, kernel: [3, 3], bias: false }, from);
      return add(`bn_${name}`, 'batch-norm', {}, convolved);
    };
    const first = add(`relu_${block}a`, 'activation', { function: 'relu' }, conv(`${block}a`, last));
    const second = conv(`${block}b`, first);
    const widens =
      filters !== 16 && block % 16 === 0 && filters !== Math.min(512, 16 * 2 ** Math.floor((block - 1) / 16));
    const shortcut = widens ? add(`project_${block}`, 'conv2d', { filters, kernel: [1, 1] }, last) : last;
    last = add(`relu_${block}b`, 'activation', { function: 'relu' }, add(`add_${block}`, 'add', {}, second, shortcut));
  }
  return { ...start, project, layers: Table.from(layers), connections: Table.from(connections) };
}
