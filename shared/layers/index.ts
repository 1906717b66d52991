import { activation } from './activation';
import { add } from './add';
import { averagePool2d } from './average-pool2d';
import { batchNorm } from './batch-norm';
import { concatenate } from './concatenate';
import { conv2d } from './conv2d';
import { dense } from './dense';
import { dropout } from './dropout';
import type { Settings } from './field';
import { flatten } from './flatten';
import { globalAveragePool2d } from './global-average-pool2d';
import { input } from './input';
import type { LayerKind } from './kind';
import { maxPool2d } from './max-pool2d';
import { upSampling2d } from './up-sampling2d';

/** THE list of kinds, in the order of the palette. */
const list = [
  input,
  conv2d,
  maxPool2d,
  averagePool2d,
  globalAveragePool2d,
  dense,
  batchNorm,
  activation,
  dropout,
  flatten,
  upSampling2d,
  add,
  concatenate,
] as const;

type Kind = (typeof list)[number];

/** The id of a kind that this version knows. */
export type KindId = Kind['id'];

/** What the settings of a kind may be: a wrong name or value does not compile. Formulas are checked when read. */
export type SettingsOf<Id extends KindId> = Partial<Settings<Extract<Kind, { readonly id: Id }>['fields']>>;

export const kinds: readonly LayerKind[] = list;

const byId: ReadonlyMap<string, LayerKind> = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind of this id; `undefined` for one that this version does not know. */
export const kindOf = (id: string): LayerKind | undefined => byId.get(id);
