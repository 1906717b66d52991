import type { Json, JsonObject } from '../json';
import type { Problem, Result } from '../result';
import type { Derivation } from './derivation';
import type { Fields, Settings } from './field';
import type { Reach } from './reach';
import type { Rules } from './rules';
import type { AxisOrder, Shape } from './shape';
import type { Arithmetic } from './work';

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

/** The weights that stand where a condition holds: `when(settings.bias, weight('bias', [units], 'bias'))`. */
export const when = (holds: boolean, ...weights: readonly Weight[]): readonly Weight[] => (holds ? weights : []);

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

/** The kind of an id. Kinds that hold other layers are given it, as the list of all kinds imports them. */
export type KindOf = (id: string) => LayerKind | undefined;

/** Everything a kind may look at: its settings with defaults filled in, the shapes that arrive, and the rules. */
export interface Context<F extends Fields = Fields> {
  readonly settings: Settings<F>;
  /** One shape an input, in port order; the number is already checked. */
  readonly inputs: readonly Shape[];
  readonly rules: Rules;
  readonly order: AxisOrder;
  /** The kind of this id, for a layer inside of a setting. */
  readonly kindOf: KindOf;
}

/** What a layer makes of its inputs. */
export interface Inference {
  readonly outputs: readonly Shape[];
  readonly weights: readonly Weight[];
  /** What the layer sees of its input where that differs from what arrives: `[20, 20, 3]` seen as `[1200]`. */
  readonly seen?: readonly Shape[];
  /** Warnings and advice; the numbers stand all the same. */
  readonly notes?: readonly Problem[];
  /** True where the outputs are a guess, such as those of a layer that nobody knows. */
  readonly assumed?: boolean;
  /** True where the layer may hold more than these weights: it is not counted then. */
  readonly uncounted?: boolean;
}

/** How many inputs a kind takes: exactly so many, or at least `min` and at most `max` (without: any number). */
export type InputCount = number | { readonly min: number; readonly max?: number };

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
  /** Whose rule its numbers follow: framework and class, or paper. */
  readonly source: string;
  /** Other names that find it. */
  readonly keywords: readonly string[];
  /** The start of a new layer's name: `conv` gives `conv_1`. */
  readonly stem: string;
  readonly inputs: InputCount;
  /** What its inputs are to it, where that differs: `['query', 'value', 'key']`. */
  readonly inputNames?: readonly string[];
  /** The names of its outputs; nearly always `['out']`. */
  readonly outputs: readonly string[];
  /** Where settings decide how many outputs there are: their names. The first is that of `outputs`. */
  outputsFor?(settings: Settings<F>): readonly string[];
  readonly fields: F;
  /** Inputs that suit a new layer of this kind: examples for the documentation and the tests. 16×16×16 for each, unless stated. */
  readonly sample?: readonly Shape[];
  /** Output shapes and weights, from the same arithmetic. Fails with a problem where the rules refuse the layer. */
  infer(context: Context<F>): Result<Inference>;
  /** The worked derivation. Called only where `infer` succeeded. */
  explain(context: Context<F>): Derivation;
  /**
   * The multiply-adds that it works out for one example, from the same arithmetic; see `work.ts`. A kind without it has none that
   * are counted. Called only where `infer` succeeded, with what that made.
   */
  work?(context: Context<F>, made: Inference): Arithmetic;
  /**
   * What a cell that it gives sees of what arrives; see `reach.ts`. A kind without it works cell by cell where the places stay the same.
   * Called only where `infer` succeeded, with what that made.
   */
  reach?(context: Context<F>, made: Inference): Reach;
  /** What a composite is made of. Its `infer` and `explain` follow from it: see `composite.ts`. */
  expand?(context: Context<F>): Expansion;
  /** Why the frameworks learn other numbers of parameters here, and why they give other shapes: `PyTorch keeps two bias vectors`. */
  readonly disagreement?: { readonly learnable?: string; readonly shape?: string };
  /** The key settings in a few words each, the most important first: `['3×3', '2 filters', 'same']`. */
  summarize(settings: Settings<F>, kindOf: KindOf): readonly string[];
  /** Output shapes to go on with after a problem; without it, those of the first input. Inputs may be missing. */
  assume?(context: Context<F>): readonly (Shape | null)[];
  /** What one click would do against a problem that `infer` reported, the best first. */
  remedies?(context: Context<F>, found: Problem): readonly Fix[];
}

/** The layers of a composite, in order: the last one's outputs are the composite's. */
export type Expansion = readonly InnerLayer[];

export interface InnerLayer {
  /** As its framework calls it, for the names of weights: `self_attn` gives `self_attn.in_proj_weight`. */
  readonly name: string;
  readonly kind: string;
  readonly settings: JsonObject;
  /** Where its inputs come from: a number is an input of the composite, from 0; a name an inner layer before it. */
  readonly from: readonly (number | string)[];
}

/** Declares a kind. The identity, but for the types that it keeps. */
export const defineLayer = <const Id extends string, const F extends Fields>(
  kind: Omit<LayerKind<Id, F>, 'outputs'> & { readonly outputs?: readonly string[] },
): LayerKind<Id, F> => ({ outputs: ['out'], ...kind });

/** The names of a layer's outputs under its settings. */
export const outputNames = (kind: LayerKind, settings: Readonly<Record<string, unknown>>): readonly string[] =>
  kind.outputsFor?.(settings) ?? kind.outputs;

/** The fewest and the most inputs that a kind takes. */
export const inputRange = ({ inputs }: Pick<LayerKind, 'inputs'>): readonly [min: number, max: number] =>
  typeof inputs === 'number' ? [inputs, inputs] : [inputs.min, inputs.max ?? Infinity];

/** True for a kind that makes one tensor of one, unless its settings say otherwise: what a wrapper can apply. */
export function turnsOneIntoOne(kind: Pick<LayerKind, 'inputs' | 'outputs'>): boolean {
  const [least, most] = inputRange(kind);
  return least === 1 && most < Infinity && kind.outputs.length === 1;
}

/** Inputs that suit a new layer of a kind. */
export const sampleInputs = (kind: Pick<LayerKind, 'inputs' | 'sample'>): readonly Shape[] =>
  kind.sample ?? Array.from({ length: inputRange(kind)[0] }, () => [16, 16, 16]);
