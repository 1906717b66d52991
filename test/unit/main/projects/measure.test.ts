import { describe, expect, test } from 'vitest';
import { exampleText, listExamples } from '../../../../main/projects/examples';
import { measure } from '../../../../main/projects/measure';
import { projectText } from './project-texts';

describe('the measures of a project', () => {
  test('say what goes in, what comes out, and how much is learnt', () => {
    const [first, second, dense] = [3 * (2 * 9) + 2, 2 * (3 * 9) + 3, 20 * 20 * 3 * 2 + 2];
    expect(measure(exampleText('lesson') ?? '')).toMatchObject({
      shapes: '20×20×3 → 2',
      layers: 4,
      parameters: first + second + dense,
    });
  });

  test('leave out what is not known', () => {
    expect(measure(projectText('New'))).toEqual({ title: 'New', shapes: '', layers: 0, parameters: 0 });
    expect(measure('not a project')).toBeNull();
  });
});

describe('the examples', () => {
  test('all open, and begin with the lesson', () => {
    const examples = listExamples();
    expect(examples[0]?.id).toBe('lesson');
    for (const { id, parameters, shapes } of examples) {
      expect(measure(exampleText(id) ?? '')).not.toBeNull();
      expect(parameters).toBeGreaterThan(0);
      expect(shapes).toMatch(/ → /);
    }
  });

  test('are found by their ids only', () => {
    for (const id of ['', 'none', '../examples/lesson', '__proto__']) expect(exampleText(id)).toBeUndefined();
  });
});
