import type { Json, JsonObject } from '../json';
import type { Problem, Result } from '../result';
import type { Derivation } from './derivation';
import type { Fields, Settings } from './field';
import type { Rules } from './rules';
import type { AxisOrder, Shape } from './shape';

/** What a weight is to training. Statistics (moving means) and counters are kept, but never learned. */
export type Role = 'weight' | 'bias' | 'statistic' | 'counter';

/** One named array of a layer, in the names and axis order of the layer's rules. Its size is the product of its shape. */
export interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly role: Role;
  readonly trainable: boolean;
}

export const weight = (name: string, shape: readonly number[], role: Role = 'weight'): Weight => ({
  name,
  shape,
  role,
  trainable: role === 'weight' || role === 'bias',
});

export const weightSize = (weight: Weight): number => weight.shape.reduce((size, axis) => size * axis, 1);

export const isLearnable = (weight: Weight): boolean => weight.role === 'weight' || weight.role === 'bias';

/** The families by which layers are coloured, grouped and found. */
export const categories = {
  io: 'Input and output',
  conv: 'Convolution',
  pool: 'Pooling',
  dense: 'Dense',
  norm: 'Normalization',
  act: 'Activation',
  reg: 'Regularization',
  shape: 'Shape',
  merge: 'Merge',
  recur: 'Recurrent',
  attn: 'Attention',
  embed: 'Embedding',
  custom: 'Custom',
} as const;

export type Category = keyof typeof categories;

/** Everything a kind may look at: its settings with defaults filled in, the shapes that arrive, and the rules. */
export interface Context<F extends Fields = Fields> {
  readonly settings: Settings<F>;
  /** One shape an input, in port order; the number is already checked. */
  readonly inputs: readonly Shape[];
  readonly rules: Rules;
  readonly order: AxisOrder;
}

/** What a layer makes of its inputs. */
export interface Inference {
  readonly outputs: readonly Shape[];
  readonly weights: readonly Weight[];
  /** What the layer sees of its input where that differs from what arrives: `[20, 20, 3]` seen as `[1200]`. */
  readonly seen?: readonly Shape[];
  /** Warnings and advice; the numbers stand all the same. */
  readonly notes?: readonly Problem[];
}

/**
 * What a person can do at one click against a problem of a layer. It is data; `document/edit/apply-fix.ts` makes the change.
 * `set` changes settings of the layer (`undefined` clears one); `insert` puts a new layer before one of its inputs;
 * `disconnect` takes inputs away; `rules` gives the layer rules of its own; `attach` connects the nearest layer that can feed
 * it. Inputs are counted from 0.
 */
export type Fix =
  | { readonly do: 'set'; readonly settings: Readonly<Record<string, Json | undefined>> }
  | {
      readonly do: 'insert';
      readonly input: number;
      readonly kind: string;
      readonly settings: JsonObject;
    }
  | { readonly do: 'disconnect'; readonly inputs: readonly number[] }
  | { readonly do: 'rules'; readonly rules: Rules }
  | { readonly do: 'attach' };

/** A kind of layer: everything Layerwright knows about it, in one declaration. */
export interface LayerKind<Id extends string = string, F extends Fields = Fields> {
  readonly id: Id;
  /** The name people know it by, such as `Conv2D`. */
  readonly label: string;
  readonly category: Category;
  /** One sentence: what the layer does. */
  readonly description: string;
  /** Other names that find it. */
  readonly keywords: readonly string[];
  /** The start of a new layer's name: `conv` gives `conv_1`. */
  readonly stem: string;
  /** How many inputs it takes: exactly so many, or at least so many. */
  readonly inputs: number | { readonly min: number };
  /** The names of its outputs; nearly always `['out']`. */
  readonly outputs: readonly string[];
  readonly fields: F;
  /** Output shapes and weights, from the same arithmetic. Fails with a problem where the rules refuse the layer. */
  infer(context: Context<F>): Result<Inference>;
  /** The worked derivation. Called only where `infer` succeeded. */
  explain(context: Context<F>): Derivation;
  /** The key settings in a few words each, the most important first: `['3×3', '2 filters', 'same']`. */
  summarize(settings: Settings<F>): readonly string[];
  /** Output shapes to go on with after a problem; without it, those of the first input. Inputs may be missing. */
  assume?(context: Context<F>): readonly (Shape | null)[];
  /** What one click would do against a problem that `infer` reported, the best first. */
  remedies?(context: Context<F>, found: Problem): readonly Fix[];
}

/** Declares a kind. The identity, but for the types that it keeps. */
export const defineLayer = <const Id extends string, const F extends Fields>(
  kind: Omit<LayerKind<Id, F>, 'outputs'> & { readonly outputs?: readonly string[] },
): LayerKind<Id, F> => ({ outputs: ['out'], ...kind });
