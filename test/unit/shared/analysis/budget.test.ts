import { analyze } from '@shared/analysis/analyze';
import { overBudget } from '@shared/analysis/budget';
import { expect, it } from 'vitest';
import { conv, dense, input, sketch } from './sketch';

const { root } = analyze(
  sketch({ lesson: { layers: { x: input(20, 20, 3), a: conv(2), b: conv(3), out: dense(2) }, wires: ['x a b out'] } }),
);
const multiplyAdds = 2 * 54 * 400 + 2400;

it('is kept where the total is the limit', () => {
  expect(overBudget(root, {})).toEqual([]);
  expect(overBudget(root, { parameters: 2515, multiplyAdds })).toEqual([]);
});

it('names the largest layers of what is crossed, the largest first', () => {
  const [parameters, work] = overBudget(root, { parameters: 2514, multiplyAdds: multiplyAdds - 1 });
  expect(parameters).toMatchObject({ code: 'over-budget', severity: 'warning' });
  expect(parameters?.text()).toMatchObject({
    message: 'The network has more parameters than it may. The largest: out (2,402), b (57), a (56).',
    expected: 'At most 2,514 parameters',
    received: '2,515',
  });
  expect(work?.text().message).toContain('The largest: a (21,600), b (21,600), out (2,400).');
});
