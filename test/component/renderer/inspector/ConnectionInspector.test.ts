import { fireEvent, render, screen } from '@testing-library/svelte';
import { selectConnection } from '@shared/editor/selection';
import { expect, it } from 'vitest';
import Inspector from '../../../../renderer/inspector/Inspector.svelte';
import { draw } from '../../../drawing';
import { open } from '../../project';

const sequence = { kind: 'input', settings: { shape: [20, 16] } };
const returnsState = { kind: 'lstm', settings: { units: 8, returnSequences: true, returnState: true } };

function inspect(document: ReturnType<typeof draw>) {
  const project = open(document);
  const [connection] = [...document.connections].filter(({ from }) => from[0] !== 'x');
  project.select(selectConnection('main', connection?.id ?? ''));
  render(Inspector, { project });
  return { project, ends: () => project.state.document.connections.get(connection?.id ?? '') };
}

it('lets one choose which output of a layer a connection carries', async () => {
  const { project, ends } = inspect(draw({ x: sequence, lstm: returnsState, dense: 'dense' }, 'x lstm dense'));
  await fireEvent.change(screen.getByLabelText('Output'), { target: { value: 'state_c' } });
  expect(ends()?.from).toEqual(['lstm', 'state_c']);
  expect(project.state.analysis.at('dense')?.inputs).toEqual([[8]]);
});

it('lets one choose which input of a layer it enters, by what that is to the layer', async () => {
  const { ends } = inspect(draw({ x: sequence, y: sequence, a: 'multi-head-attention' }, 'x a', 'y a'));
  const input = screen.getByLabelText('Input');
  expect([...input.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'query',
    'key',
    'value',
  ]);
  await fireEvent.change(input, { target: { value: '1' } });
  expect(ends()?.to).toEqual(['a', '1']);
});

it('asks nothing of a connection between layers of one output and one input', () => {
  inspect(draw({ x: sequence, a: 'dense', b: 'dense' }, 'x a b'));
  expect(screen.queryByLabelText('Output')).toBeNull();
  expect(screen.queryByLabelText('Input')).toBeNull();
});
