import type { Settings } from '../field';
import type { Cell } from './cell';
import { outputSize } from './cell';
import { cellFields, sequenceFields, stackFields } from './fields';
import type { Foreign } from './framework-limits';

/** The settings of every layer that runs a cell over a sequence, in both frameworks. */
export const recurrentFields = { ...cellFields, ...sequenceFields, ...stackFields };

export type RecurrentSettings = Settings<typeof recurrentFields>;

/** A recurrent layer as its kind and settings make it. */
export interface Recurrence extends Cell {
  /** What it carries from step to step: the state, and an LSTM's cell state. */
  readonly states: 1 | 2;
  /** Settings of this kind alone that the framework has no layer for. */
  readonly foreign: readonly Foreign[];
}

export const directionsOf = ({ bidirectional }: Pick<RecurrentSettings, 'bidirectional'>): 1 | 2 =>
  bidirectional ? 2 : 1;

/** How many values come out of a step, of both directions together. */
export const widthOf = (settings: RecurrentSettings, cell: Cell): number => directionsOf(settings) * outputSize(cell);
