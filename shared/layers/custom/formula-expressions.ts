import type { Expression } from '../derivation';
import { constant, product, sum } from '../derivation';
import type { Algebra } from '../expression';

/** Formulas as the expressions that explain them. @param meaning of a name; `undefined` where it has none */
export const expressions = (meaning: (name: string) => Expression | undefined): Algebra<Expression> => ({
  number: constant,
  name: meaning,
  operations: {
    '+': sum,
    '-': difference,
    '*': product,
    '/': (a, b) => ({ op: 'quotient', of: [a, b] }),
    '%': (a, b) => ({ op: 'remainder', of: [a, b] }),
  },
  ofOne: {
    floor,
    ceil: (value) =>
      value.op === 'quotient' ? { op: 'ceilQuotient', of: value.of } : difference(constant(0), floor(negative(value))),
    round: (value) => floor(sum(value, constant(0.5))),
  },
  ofMany: {
    max: maximum,
    // What is left of both without the larger one.
    min: (a, b) => difference(sum(a, b), maximum(a, b)),
  },
});

const difference = (a: Expression, b: Expression): Expression => ({ op: 'difference', of: [a, b] });

const negative = (value: Expression): Expression => difference(constant(0), value);

const maximum = (a: Expression, b: Expression): Expression => ({ op: 'maximum', of: [a, b] });

const floor = (value: Expression): Expression =>
  value.op === 'quotient' ? { op: 'floorQuotient', of: value.of } : { op: 'floor', of: [value] };
