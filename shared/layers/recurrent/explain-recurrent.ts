import type { AxisStep, Derivation, Expression, Note, Step, Term } from '../derivation';
import { axisOf, axisStep, constant, of, product, settingOf, step, sum } from '../derivation';
import type { Shape } from '../shape';
import type { Cell } from './cell';
import { explainCell } from './cell';
import type { RecurrentSettings } from './recurrence';

/** The derivation of a recurrent layer: a gate, its cell, both directions, and every layer that follows the first. */
export function explainRecurrent(settings: RecurrentSettings, input: Shape, cell: Cell): Derivation {
  const inputs = step('inputs', axisOf(0, 1, Number(input[1])), 'perStep');
  return { shape: [widthStep(settings, cell)], parameters: explainStack(settings, inputs, cell) };
}

function explainStack(settings: RecurrentSettings, inputs: Step, cell: Cell): readonly Step[] {
  const { layers } = settings;
  if (layers === 1) return explainLayer(settings, inputs, cell, 'learnable');
  const width = step('inputs', widthExpression(settings, cell), 'ofLayerBefore');
  const first = explainLayer(settings, inputs, cell, 'firstLayer');
  const further = explainLayer(settings, width, cell, 'furtherLayer');
  const times: Expression = { op: 'difference', of: [settingOf('layers', layers), constant(1)] };
  const learnable = sum(...first.slice(-1).map(of), product(times, ...further.slice(-1).map(of)));
  return [...first, ...further, step('learnable', learnable)];
}

/** The lines of one layer; the last one, called `term`, is its whole. */
function explainLayer({ bidirectional }: RecurrentSettings, inputs: Step, cell: Cell, term: Term): readonly Step[] {
  const { lines, whole, note } = explainCell(cell, inputs);
  if (!bidirectional) return [...lines, step(term, whole, note)];
  const direction = step('direction', whole, note);
  return [...lines, direction, step(term, product(constant(2), of(direction)), 'bothDirections')];
}

function widthStep(settings: RecurrentSettings, cell: Cell): AxisStep {
  const note: Note = settings.bidirectional ? 'bothDirections' : 'perUnit';
  return axisStep(settings.returnSequences ? 1 : 0, 'units', widthExpression(settings, cell), note);
}

function widthExpression({ bidirectional }: RecurrentSettings, { units, projection }: Cell): Expression {
  const size = projection === null ? settingOf('units', units) : settingOf('projection', projection);
  return bidirectional ? product(constant(2), size) : size;
}
