import type { JsonObject } from '@shared/json';
import type { Shape } from '@shared/layers/shape';

/** A model as Keras has it, and what came of it. Shapes are without the batch axis. */
export interface ModelCase {
  readonly id: string;
  readonly className: string;
  readonly file: JsonObject;
  readonly layers: readonly LayerFigures[];
  readonly totals: Figures;
  /** Classes that are opaque to everyone but their author. */
  readonly opaque?: readonly string[] | undefined;
  /** How many layers of each class there are, those of models inside of it as well. */
  readonly classes?: Readonly<Record<string, number>> | undefined;
}

/** What is known of a layer. Nothing is expected where nothing is stated. */
export interface LayerFigures extends Figures {
  readonly name: string;
  readonly outputs?: readonly Shape[] | undefined;
  /** The outputs that were seen when it ran, where axes of unknown size had one. */
  readonly ran?: Shape | undefined;
  /** The layers that it reads. */
  readonly sources?: readonly string[] | undefined;
  /** The shapes of its arrays, as they were stored. */
  readonly arrays?: readonly Shape[] | undefined;
}

export interface Figures {
  readonly parameters?: number | undefined;
  readonly trainable?: number | undefined;
  readonly nonTrainable?: number | undefined;
}
