import { activationKinds } from './activation/index';
import { attentionKinds } from './attention/index';
import { convolutionKinds } from './convolution/index';
import { customKinds } from './custom/index';
import { denseKinds } from './dense/index';
import { embeddingKinds } from './embedding/index';
import type { Accepted, Settings } from './field';
import { ioKinds } from './io/index';
import type { LayerKind } from './kind';
import { turnsOneIntoOne } from './kind';
import { mergingKinds } from './merging/index';
import { normalizationKinds } from './normalization/index';
import { poolingKinds } from './pooling/index';
import { preprocessingKinds } from './preprocessing/index';
import { recurrentKinds } from './recurrent/index';
import { regularizationKinds } from './regularization/index';
import { reshapingKinds } from './reshaping/index';

/** THE list of kinds, in the order of the palette: family by family, each of which lists its own. */
const list = [
  ...ioKinds,
  ...convolutionKinds,
  ...poolingKinds,
  ...denseKinds,
  ...normalizationKinds,
  ...embeddingKinds,
  ...preprocessingKinds,
  ...recurrentKinds,
  ...attentionKinds,
  ...activationKinds,
  ...regularizationKinds,
  ...reshapingKinds,
  ...mergingKinds,
  ...customKinds,
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

/** The kinds that a layer inside of another may be, in the order of the palette. */
export const acceptedKinds = (accepts: Accepted): readonly LayerKind[] =>
  kinds.filter((kind) => (accepts === 'any' ? turnsOneIntoOne(kind) : accepts.includes(kind.id)));
