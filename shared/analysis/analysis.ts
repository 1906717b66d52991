import type { Layer } from '../document/document';
import type { Table } from '../document/table';
import type { Fix, LayerKind, Weight } from '../layers/kind';
import type { Rules } from '../layers/rules';
import type { AxisOrder, Shape } from '../layers/shape';
import type { Problem } from '../result';
import type { Arrivals, Feed } from './arrivals';

/** A shape, or `null` where nothing is known of it. */
export type MaybeShape = Shape | null;

/** A problem where it sits, with what one click can do about it. */
export interface Finding {
  readonly problem: Problem;
  /** The path of the layer it concerns; `null` when it concerns the whole. */
  readonly at: string | null;
  /** What one click would do, the best first. */
  readonly fixes: readonly Fix[];
}

/** The numbers of a layer or of a network. `null` is what cannot be computed; it is never 0. */
export interface Counts {
  /** All values that are kept: learnable ones and statistics. */
  readonly parameters: number;
  readonly trainable: number;
  /** Frozen weights and statistics. */
  readonly nonTrainable: number;
  /** Weights and biases, frozen or not: what the lesson counts. */
  readonly learnable: number;
  /** Values that a framework keeps beside its parameters (PyTorch's running statistics); 0 under Keras' rules. */
  readonly buffers: number;
}

export const noCounts: Counts = { parameters: 0, trainable: 0, nonTrainable: 0, learnable: 0, buffers: 0 };

/** What follows for one layer at one path. */
export interface LayerAnalysis {
  /** The id of the layer, under which tables file it. */
  readonly id: string;
  readonly layer: Layer;
  /** `undefined` for a block and for a kind that this version does not know. */
  readonly kind: LayerKind | undefined;
  readonly rules: Rules;
  readonly order: AxisOrder;
  /** The settings with defaults and formulas filled in; what was refused is replaced, so that the rest can be computed. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** All that arrives, also what the kind cannot take: an update compares it. */
  readonly arrivals: Arrivals;
  /** The shapes that are taken in, in port order; `null` where nothing is known to arrive. */
  readonly inputs: readonly MaybeShape[];
  /** What it makes of them where that differs: `[20, 20, 3]` seen as `[1200]`. */
  readonly seen: readonly Shape[] | undefined;
  /** `null` where nothing is known of an output. */
  readonly outputs: readonly MaybeShape[];
  readonly weights: readonly Weight[];
  /** `null` where the layer has an error of its own, waits for its input, or holds weights that nobody knows. */
  readonly counts: Counts | null;
  /** True where its shapes rest on an assumption made after a problem, here or before it. */
  readonly assumed: boolean;
  /** The layer whose weights it uses and where they are counted. */
  readonly weightsOf: string | undefined;
  readonly findings: readonly Finding[];
  /** For a block: its network at each repeat whose shapes differ, with how often it stands there. */
  readonly instances: readonly Instance[];
}

/** A block's network for one set of shapes, standing `times` times in a row. */
export interface Instance {
  readonly times: number;
  readonly network: NetworkAnalysis;
}

/** What follows for one network under given arguments and input shapes. */
export interface NetworkAnalysis {
  readonly id: string;
  /** The network and its surroundings as text: an analysis holds for no others. */
  readonly place: string;
  /** What was fed to its input layers; `undefined` at the top. */
  readonly feed: Feed | undefined;
  /** The ids of its layers: inputs first; ties follow input order, then name, never id. */
  readonly order: readonly string[];
  readonly layers: Table<LayerAnalysis>;
  /** The layers that nobody inside reads, whose outputs leave the network. */
  readonly sinks: readonly string[];
  readonly outputs: readonly MaybeShape[];
  /** True where what leaves it rests on an assumption made after a problem. */
  readonly assumed: boolean;
  readonly counts: Counts;
  /** The layers that do not fit into the counts, which would no longer be exact. */
  readonly over: readonly string[];
  /** The layers that the reports are made of, in order: see `reports.ts`. */
  readonly reporting: readonly string[];
  /** The paths of the layers that the counts leave out; the count is complete without any. */
  readonly leftOut: readonly string[];
  readonly findings: readonly Finding[];
}

/** Everything that follows from a document. */
export interface Analysis {
  readonly root: NetworkAnalysis;
  /** How many layers were inferred to get here from the previous analysis: a measure for tests. */
  readonly inferred: number;
  /** The analysis of a layer by its path: ids from the root down, parted by `/`. */
  at(path: string): LayerAnalysis | undefined;
}
