import type { KindId } from '../layers/index';
import { kindOf } from '../layers/index';
import type { Category, LayerKind } from '../layers/kind';

/** What people add most after a layer of each category, the most usual first. */
const usual: Readonly<Partial<Record<Category, readonly KindId[]>>> = {
  io: ['conv2d', 'dense', 'flatten'],
  conv: ['batch-norm', 'activation', 'max-pool2d'],
  pool: ['conv2d', 'flatten', 'dense'],
  dense: ['activation', 'dropout', 'dense'],
  norm: ['activation', 'conv2d', 'max-pool2d'],
  act: ['conv2d', 'max-pool2d', 'dropout'],
  reg: ['dense', 'conv2d', 'flatten'],
  shape: ['dense', 'dropout', 'conv2d'],
  merge: ['activation', 'conv2d', 'batch-norm'],
  recur: ['dense', 'dropout', 'lstm'],
  custom: ['activation', 'conv2d', 'dense'],
  attn: ['add', 'layer-norm', 'dropout'],
  embed: ['position-embedding', 'lstm', 'dropout'],
};

/** The kinds to offer first after a layer of this kind. */
export const suggestionsAfter = (kind: LayerKind): readonly LayerKind[] =>
  (usual[kind.category] ?? []).map(kindOf).filter((next) => next !== undefined);
