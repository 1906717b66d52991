import type { JsonObject } from '@shared/json';
import type { Shape } from '@shared/layers/shape';

/** One layer as a framework built it, or refused to. Shapes are without the batch axis. */
export interface LayerCase {
  readonly id: string;
  readonly className: string;
  readonly config: JsonObject;
  readonly inputs: readonly Shape[];
  /** `undefined` for a layer that is refused, or from which nothing would come out. */
  readonly built?: Built;
  /** Why the case says nothing about us, where it does not. */
  readonly leftOut?: string;
}

/** What came of it, as far as the source says. */
export interface Built {
  readonly outputs: readonly Shape[];
  readonly trainable?: number | undefined;
  readonly nonTrainable?: number | undefined;
  readonly parameters?: number | undefined;
  /** Values that a framework keeps beside its parameters. */
  readonly buffers?: number | undefined;
  /** Trainable ones first. */
  readonly weights?: readonly Shape[] | undefined;
  readonly names?: readonly string[];
  /** How many arrays are trained, and how many are not. */
  readonly arrays?: readonly [trainable: number | undefined, nonTrainable: number | undefined];
}
