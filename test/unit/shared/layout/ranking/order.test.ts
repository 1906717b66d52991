import { countCrossings } from '@shared/layout/ranking/crossings';
import { orderRanks } from '@shared/layout/ranking/order';
import { expect, it } from 'vitest';
import { hierarchyOf } from './hierarchies';

/** An attention block as operations: a mask comes in between what q and k make, and v goes around. */
const attention = (name: string, from: string, to: string): readonly string[] => [
  `${from} ${name}q ${name}qk ${name}scale ${name}masked ${name}softmax ${name}av ${to}`,
  `${from} ${name}k ${name}qk`,
  `${from} ${name}v ${name}av`,
  `mask ${name}masked`,
];

it.each([
  ['branches of one cell', ['a b c d', 'a e d', 'a f g d']],
  ['two inputs that each feed two branches of their own', ['a b g', 'a c g', 'd e g', 'd f g']],
  ['an attention block whose mask comes from below', attention('', 'x', 'y')],
  ['a mask that four blocks use', [0, 1, 2, 3].flatMap((at) => attention(`${at}`, `x${at}`, `x${at + 1}`))],
])('leaves no crossing in %s', (_, chains) => {
  const hierarchy = hierarchyOf(...chains);
  expect(countCrossings(hierarchy, orderRanks(hierarchy))).toBe(0);
});

it('leaves the crossings that three boxes with links to three others must have', () => {
  const hierarchy = hierarchyOf(...['a', 'b', 'c'].flatMap((from) => ['d', 'e', 'f'].map((to) => `${from} ${to}`)));
  // Every two of the first with every two of the second.
  expect(countCrossings(hierarchy, orderRanks(hierarchy))).toBe(3 * 3);
});
