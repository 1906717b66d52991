import type { AxisStep, Derivation, Step } from '../derivation';
import { axisStep, constant, of, product, step, sum } from '../derivation';
import { sumOfParts } from '../nested';

/** The derivation of two directions that are concatenated: the last of `rank` axes is that of both together. */
export function joinSteps(forward: Derivation, backward: Derivation, rank: number): readonly AxisStep[] {
  return forward.shape.map((line) => {
    const other = backward.shape.find(({ axis }) => axis === line.axis);
    if (line.axis !== rank - 1 || !other) return line;
    return axisStep(line.axis, line.term, sum(line.expression, other.expression), 'bothDirections');
  });
}

/** What two directions learn: twice the lines of one, or a line for each where they are not alike. */
export function sumOfDirections(forward: Derivation, backward: Derivation | undefined): readonly Step[] {
  if (backward)
    return sumOfParts([
      { name: 'forward', parameters: forward.parameters },
      { name: 'backward', parameters: backward.parameters },
    ]);
  const lines = forward.parameters.map((line): Step =>
    line.term === 'learnable' ? { ...line, term: 'direction' } : line,
  );
  const direction = lines.filter(({ term }) => term === 'direction').at(-1);
  if (!direction) return [];
  return [...lines, step('learnable', product(constant(2), of(direction)), 'bothDirections')];
}
