import { analyze } from '@shared/analysis/analyze';
import { passage } from '@shared/analysis/passage';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';

const through = (...given: Parameters<typeof draw>) => passage(analyze(draw(...given)).root);

it('says what goes in and what comes out', () => {
  expect(through({ x: 'input', d: { kind: 'dense', settings: { units: 2 } } }, 'x d')).toBe('20×20×3 → 2');
});

it('joins several inputs and outputs', () => {
  expect(through({ x: 'input', y: 'input' })).toBe('20×20×3, 20×20×3 → 20×20×3, 20×20×3');
});

it('is empty where there is nothing to say', () => {
  expect(through({})).toBe('');
  expect(through({ x: 'input', lost: 'flatten' })).toBe('');
});
