import type { Position, Project } from '../../shared/document/document';
import { blockKind } from '../../shared/document/document';
import type { JsonObject } from '../../shared/json';
import type { KindId, SettingsOf } from '../../shared/layers/index';

/** What a network's arguments, or any formula of them, may stand for: `=4*width`. */
type Formula = `=${string}`;

type Value = number | Formula;

/** A setting, or formulas where it has numbers. */
type OrFormula<T> = T extends number ? T | Formula : T extends readonly (infer Item)[] ? readonly OrFormula<Item>[] : T;

type Written<Id extends KindId> = { readonly [Key in keyof SettingsOf<Id>]: OrFormula<SettingsOf<Id>[Key]> };

/** A layer as one would write it down: its name, what it is, and which layers feed it. */
export interface Described {
  readonly name: string;
  readonly kind: string;
  readonly settings: JsonObject;
  /** Names, or `name:port` for one output of several; `undefined` for a layer that follows the one before it. */
  readonly after: readonly string[] | undefined;
  /** The network that it stands for, if it is a block. */
  readonly inside?: DescribedNetwork;
  readonly repeat?: number;
  readonly values?: Readonly<Record<string, Value>>;
  /** The name of the layer whose weights it uses. */
  readonly weightsOf?: string;
  /** Where it stands, if not where it would be put. */
  readonly position?: Position;
}

/** A network that blocks stand for. */
export interface DescribedNetwork {
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
  readonly layers: readonly Described[];
}

/** What holds for the whole, and what there is to tell of it. */
export type About = Partial<Pick<Project, 'rules' | 'axisOrder'>> & Required<Pick<Project, 'description' | 'source'>>;

/** A layer that follows the one before it, or the named ones. Settings that the kind does not have do not compile. */
export const layer = <Id extends KindId>(
  kind: Id,
  name: string,
  settings?: Written<Id> & JsonObject,
  after?: readonly string[],
): Described => ({ name, kind, settings: settings ?? {}, after });

/** The same with the weights of another layer. */
export const sharing = (owner: string, described: Described): Described => ({ ...described, weightsOf: owner });

/** The same at a place of its own on the canvas. */
export const placed = (x: number, y: number, described: Described): Described => ({ ...described, position: { x, y } });

/** A network for blocks. Its input layers are the ports of the block, by name; so are the layers that nothing in it reads. */
export const network = (
  name: string,
  values: Readonly<Record<string, number>>,
  layers: readonly Described[],
): DescribedNetwork => ({ name, values, layers });

/** A block, `repeat` times in a row. */
export const block = (
  inside: DescribedNetwork,
  name: string,
  { repeat = 1, ...values }: Readonly<Record<string, Value>> & { readonly repeat?: number } = {},
  after?: readonly string[],
): Described => ({ name, kind: blockKind, settings: {}, after, inside, repeat, values });
