import { formatCount } from '../../format-number';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { Derivation } from '../derivation';
import { withSources } from '../derivation';
import { layers } from '../fields/index';
import type { Context, Weight } from '../kind';
import type { NestedLayer } from '../nested';
import { explainNested, inferNested, nameInside, sumOfParts } from '../nested';
import type { Shape } from '../shape';
import { gruCell } from './gru-cell';
import { lstmCell } from './lstm-cell';
import { stateNames } from './recurrence';
import { simpleRnnCell } from './simple-rnn-cell';

const cellKinds = [lstmCell, gruCell, simpleRnnCell] as const;

/** The cells that something is made of, each over what the one before gives. */
export const cellsField = layers({
  label: 'Cells',
  hint: 'The cells that each step goes through, one after the other.',
  accepts: cellKinds.map(({ id }) => id),
  initial: [{ kind: 'lstm-cell', settings: { units: 64 } }],
});

/** What cells make of one step. */
export interface Stacked {
  /** What the last one gives. */
  readonly output: Shape;
  /** What each carries to the next step: its state, and an LSTM's cell state. */
  readonly states: readonly (readonly Shape[])[];
  readonly weights: readonly Weight[];
}

/** Lets a step go through cells. Fails with the first problem that one of them has. */
export function inferCells(context: Context, cells: readonly NestedLayer[], features: number): Result<Stacked> {
  let output: Shape = [features];
  const states: (readonly Shape[])[] = [];
  const weights: Weight[] = [];
  for (const [index, cell] of cells.entries()) {
    const inferred = inferNested(context, cell, [output]);
    if (!inferred.ok) return inferred;
    const { outputs } = inferred.value;
    output = outputs[0] ?? [];
    // A cell gives its new state first, and the cell state after it: all that it carries.
    states.push(outputs);
    weights.push(...inferred.value.weights.map(nameIn(context, cells, index)));
  }
  return ok({ output, states, weights });
}

/** What cells give, whatever arrives; `undefined` where one of them is refused. */
export function assumeCells(context: Context, cells: readonly NestedLayer[]): Stacked | undefined {
  const inferred = inferCells(context, cells, 1);
  return inferred.ok ? inferred.value : undefined;
}

/** A single cell needs no name; several are counted. */
const nameIn = ({ rules }: Context, cells: readonly NestedLayer[], index: number) =>
  cells.length === 1 ? (held: Weight) => held : nameInside(cellName(index), rules);

const cellName = (index: number): string => `cell_${index + 1}`;

/** The names of what each cell carries, like `states`. */
export const stackedStateNames = (cells: readonly NestedLayer[]): readonly (readonly string[])[] =>
  cells.map(({ kind }, index) =>
    stateNames(kind === lstmCell.id ? 2 : 1).map((name) => (cells.length === 1 ? name : `${name}_${index + 1}`)),
  );

/**
 * What cells give and learn: the lines of a single one, or one line for each of several. The step that arrives is the axis `at` of the
 * first input.
 */
export function explainCells(
  context: Context,
  cells: readonly NestedLayer[],
  features: number,
  at: number,
): Derivation {
  const derivations = explainEach(context, cells, features, at);
  const [only] = derivations;
  if (only && derivations.length === 1) return only;
  const parts = derivations.map(({ parameters }, index) => ({ name: cellName(index), parameters }));
  return { shape: derivations.at(-1)?.shape ?? [], parameters: sumOfParts(parts) };
}

function explainEach(
  context: Context,
  cells: readonly NestedLayer[],
  features: number,
  at: number,
): readonly Derivation[] {
  const derivations: Derivation[] = [];
  let arriving: Shape = [features];
  for (const [index, cell] of cells.entries()) {
    const derivation = explainNested(context, 'cells', cell, [arriving], () => [0, at]);
    derivations.push(index === 0 ? derivation : fromCell(derivation, cellName(index - 1)));
    const inferred = inferNested(context, cell, [arriving]);
    arriving = inferred.ok ? (inferred.value.outputs[0] ?? []) : [];
  }
  return derivations;
}

/** What arrives at a cell after the first comes from the one before. */
const fromCell = (derivation: Derivation, layer: string): Derivation =>
  withSources(derivation, (source) => (source.from === 'axis' ? { from: 'inside', layer } : source));

/** The cells in a few words each: `LSTM cell 64`. */
export const cellsSummary = (cells: readonly NestedLayer[]): readonly string[] =>
  cells.map(({ kind, settings: { units = null } }) => {
    const label = cellKinds.find(({ id }) => id === kind)?.label ?? kind;
    return typeof units === 'number' ? `${label} ${formatCount(units)}` : label;
  });
