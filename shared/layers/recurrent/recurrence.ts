import type { Settings } from '../field';
import type { Rules } from '../rules';
import type { Cell } from './cell';
import { biasVectors, outputSize } from './cell';
import { cellFields, sequenceFields, stackFields } from './fields';
import type { Foreign } from './framework-limits';
import { foreignToPyTorch } from './framework-limits';

/** The settings of every layer that runs a cell over a sequence, in both frameworks. */
export const recurrentFields = { ...cellFields, ...sequenceFields, ...stackFields };

export type RecurrentSettings = Settings<typeof recurrentFields>;

/** A cell as its kind and settings make it, be it a layer of its own or run over a sequence. */
export interface Recurrence extends Cell {
  /** What it carries from step to step: the state, and an LSTM's cell state. */
  readonly states: 1 | 2;
  /** Settings of this kind alone that the framework has no layer for. */
  readonly foreign: readonly Foreign[];
}

interface Counted {
  readonly units: number;
  readonly bias: boolean;
}

export const simpleRecurrence = ({ units, bias }: Counted, rules: Rules): Recurrence => ({
  gates: 1,
  units,
  projection: null,
  biases: biasVectors(bias, rules),
  states: 1,
  foreign: [],
});

export const gruRecurrence = (settings: Counted & { readonly resetAfter: boolean }, rules: Rules): Recurrence => ({
  gates: 3,
  units: settings.units,
  projection: null,
  biases: biasVectors(settings.bias, rules, settings.resetAfter),
  states: 1,
  foreign: foreignToPyTorch(settings, rules),
});

export const lstmRecurrence = (
  { units, bias, projection = null }: Counted & { readonly projection?: number | null },
  rules: Rules,
): Recurrence => ({
  gates: 4,
  units,
  projection,
  biases: biasVectors(bias, rules),
  states: 2,
  foreign: [],
});

/** The names of what a cell carries, as both frameworks order it. */
export const stateNames = (states: 1 | 2): readonly string[] => ['state_h', 'state_c'].slice(0, states);

export const directionsOf = ({ bidirectional }: Pick<RecurrentSettings, 'bidirectional'>): 1 | 2 =>
  bidirectional ? 2 : 1;

/** How many values come out of a step, of both directions together. */
export const widthOf = (settings: RecurrentSettings, cell: Cell): number => directionsOf(settings) * outputSize(cell);
