import type { Expression, Note, Step } from '../derivation';
import { constant, of, product, settingOf, step, sum } from '../derivation';
import type { Weight } from '../kind';
import { weight, when } from '../kind';
import type { Rules } from '../rules';

/**
 * One step of a recurrent layer, as far as it is counted: each gate sees the inputs and the state of the step before.
 *
 * `gates · (inputs · units + state · units + biases · units)`; a projection adds `projection · units`, and is then the state that
 * comes back. Sources: Keras 3 `SimpleRNNCell`, `LSTMCell`, `GRUCell`; PyTorch 2 `RNNCell`, `LSTMCell`, `GRUCell`.
 */
export interface Cell {
  readonly gates: Gates;
  readonly units: number;
  /** To how many values its output is brought down before it goes out and comes back, if it is. */
  readonly projection: number | null;
  /** Vectors of biases: none, one, or one for the inputs and one for the state. */
  readonly biases: 0 | 1 | 2;
}

/** A plain cell has one sum, a GRU three gates, and an LSTM four. */
export type Gates = 1 | 3 | 4;

/** How many values a step gives, which is what comes back in the next one. */
export const outputSize = ({ units, projection }: Cell): number => projection ?? units;

/** PyTorch adds a bias to the inputs and one to the state; Keras needs both only where a reset gate comes between them. */
export function biasVectors(bias: boolean, rules: Rules, resetsAfter = false): Cell['biases'] {
  if (!bias) return 0;
  return rules === 'pytorch' || resetsAfter ? 2 : 1;
}

/** The weights of a cell; PyTorch tells the cells of a layer apart by a suffix. */
export function cellWeights(cell: Cell, inputs: number, rules: Rules, suffix = ''): readonly Weight[] {
  return rules === 'pytorch' ? torchWeights(cell, inputs, suffix) : kerasWeights(cell, inputs);
}

function kerasWeights({ gates, units, biases }: Cell, inputs: number): readonly Weight[] {
  const rows = gates * units;
  return [
    weight('kernel', [inputs, rows]),
    weight('recurrent_kernel', [units, rows]),
    ...when(biases > 0, weight('bias', biases === 1 ? [rows] : [biases, rows], 'bias')),
  ];
}

function torchWeights(cell: Cell, inputs: number, suffix: string): readonly Weight[] {
  const { units, projection, biases } = cell;
  const rows = cell.gates * units;
  return [
    weight(`weight_ih${suffix}`, [rows, inputs]),
    weight(`weight_hh${suffix}`, [rows, outputSize(cell)]),
    ...when(biases > 0, weight(`bias_ih${suffix}`, [rows], 'bias'), weight(`bias_hh${suffix}`, [rows], 'bias')),
    ...(projection === null ? [] : [weight(`weight_hr${suffix}`, [projection, units])]),
  ];
}

/** What a cell learns, line by line, and as one expression. */
export interface CellDerivation {
  readonly lines: readonly Step[];
  readonly whole: Expression;
  readonly note: Note | undefined;
}

const gateNotes: Readonly<Record<Gates, Note | undefined>> = { 1: undefined, 3: 'gatesOfGru', 4: 'gatesOfLstm' };

/** The derivation of a cell: one gate, times their number, and a projection where there is one. */
export function explainCell(cell: Cell, inputs: Step): CellDerivation {
  const outputs = step('outputs', settingOf('units', cell.units));
  const state = cell.projection === null ? of(outputs) : settingOf('projection', cell.projection);
  const weights = step('weights', product(of(inputs), of(outputs)));
  const recurrent = step('recurrentWeights', product(state, of(outputs)), 'fromBefore');
  const biases = biasesLine(cell, outputs);
  const lines = [inputs, outputs, weights, recurrent, biases];
  const added = cell.biases === 0 ? [weights, recurrent] : [weights, recurrent, biases];
  const gate = step('eachGate', sum(...added.map(of)));
  if (cell.gates === 1) return { lines, whole: gate.expression, note: undefined };
  const gates = product(constant(cell.gates), of(gate));
  const note = gateNotes[cell.gates];
  if (cell.projection === null) return { lines: [...lines, gate], whole: gates, note };
  const projection = step('projection', product(settingOf('projection', cell.projection), of(outputs)));
  return { lines: [...lines, gate, projection], whole: sum(gates, of(projection)), note };
}

function biasesLine({ biases }: Cell, outputs: Step): Step {
  if (biases === 0) return step('biases', constant(0), 'noBias');
  if (biases === 1) return step('biases', of(outputs), 'perUnit');
  return step('biases', product(constant(2), of(outputs)), 'twoBiases');
}
