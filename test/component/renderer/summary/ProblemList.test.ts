import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import ProblemList from '../../../../renderer/summary/ProblemList.svelte';
import { draw } from '../../../drawing';
import { lesson, open } from '../../project';

it('says that there is none', () => {
  render(ProblemList, { project: open(lesson()) });
  expect(screen.getByText('No problems.')).toBeVisible();
});

it('names the layer, what is wrong and what to do, and leads there', async () => {
  const project = open(draw({ x: 'input', lost: 'dense' }));
  render(ProblemList, { project });
  const problem = screen.getByRole('button');
  expect(problem).toHaveTextContent('lost has no input. Connect a layer to it.');
  await fireEvent.click(problem);
  expect(project.state.selection.layers).toEqual(['lost']);
});
