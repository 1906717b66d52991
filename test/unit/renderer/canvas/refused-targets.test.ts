import { expect, it } from 'vitest';
import { refusedTargets } from '../../../../renderer/canvas/refused-targets';
import { draw } from '../../../drawing';

const document = draw({ x: 'input', y: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b', 'y c');

it('refuses the layer itself, all that feed it, and what takes no input', () => {
  expect([...refusedTargets(document, 'a')].sort()).toEqual(['a', 'x', 'y']);
  expect([...refusedTargets(document, 'b')].sort()).toEqual(['a', 'b', 'x', 'y']);
});

it('refuses nothing while nothing is connected', () => {
  expect(refusedTargets(document, undefined).size).toBe(0);
});
