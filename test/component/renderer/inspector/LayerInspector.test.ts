import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import Inspector from '../../../../renderer/inspector/Inspector.svelte';
import { draw } from '../../../drawing';
import { lesson, open, settingsOf, total } from '../../project';

const lessonTotal = 56 + 57 + 2402;

function inspect(...selected: readonly string[]) {
  const project = open(lesson(), ...selected);
  render(Inspector, { project });
  return project;
}

const type = async (field: HTMLElement, text: string) => {
  await fireEvent.focus(field);
  await fireEvent.input(field, { target: { value: text } });
};

describe('a whole number', () => {
  it('counts as soon as it can be read, with arithmetic', async () => {
    const project = inspect('dense_1');
    const units = screen.getByLabelText('Units');
    await type(units, '2*8');
    expect(settingsOf(project, 'dense_1')).toEqual({ units: 16 });
    expect(units).toHaveValue('2*8');
    await fireEvent.blur(units);
    expect(units).toHaveValue('16');
  });

  it('keeps the last good value and says what is allowed while it cannot be read', async () => {
    const project = inspect('dense_1');
    const units = screen.getByLabelText('Units');
    await type(units, '0');
    expect(units).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'A whole number, at least 1. The diagram keeps 2 until this is fixed.',
    );
    expect(settingsOf(project, 'dense_1')).toEqual({ units: 2 });
    await fireEvent.blur(units);
    expect(units).toHaveValue('2');
    expect(units).toBeValid();
  });

  it('steps by arrows, by ten with Shift, and never under its limit', async () => {
    const project = inspect('dense_1');
    const units = screen.getByLabelText('Units');
    await fireEvent.focus(units);
    await fireEvent.keyDown(units, { key: 'ArrowUp' });
    await fireEvent.keyDown(units, { key: 'ArrowUp', shiftKey: true });
    expect(settingsOf(project, 'dense_1')).toEqual({ units: 2 + 1 + 10 });
    await fireEvent.keyDown(units, { key: 'ArrowDown', shiftKey: true });
    await fireEvent.keyDown(units, { key: 'ArrowDown', shiftKey: true });
    expect(settingsOf(project, 'dense_1')).toEqual({ units: 1 });
  });

  it('is one step to undo from entering the field to leaving it', async () => {
    const project = inspect('dense_1');
    const units = screen.getByLabelText('Units');
    await type(units, '6');
    await type(units, '64');
    expect(project.state.history.done).toHaveLength(2);
    await fireEvent.input(units, { target: { value: '640' } });
    expect(project.state.history.done).toHaveLength(2);
    project.run('edit.undo');
    project.run('edit.undo');
    await tick();
    expect(settingsOf(project, 'dense_1')).toEqual({ units: 2 });
    expect(units).toHaveValue('2');
  });

  it('goes back to where it began at Escape, and leaves nothing to undo', async () => {
    const project = inspect('dense_1');
    const units = screen.getByLabelText('Units');
    await type(units, '64');
    await fireEvent.keyDown(units, { key: 'Escape' });
    expect(settingsOf(project, 'dense_1')).toEqual({ units: 2 });
    expect(project.state.history.done).toEqual([]);
    expect(project.edited).toBe(false);
  });
});

it('leaves nothing to undo where a field is left as it was entered', async () => {
  const project = inspect('dense_1');
  const units = screen.getByLabelText('Units');
  await type(units, '64');
  await fireEvent.input(units, { target: { value: '2' } });
  await fireEvent.blur(units);
  expect(project.edited).toBe(false);
});

describe('a size an axis', () => {
  it('sets all axes while they are linked', async () => {
    const project = inspect('conv_1');
    await type(screen.getByLabelText('Kernel, height'), '5');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ kernel: [5, 5] });
  });

  it('sets one axis once they are parted', async () => {
    const project = inspect('conv_1');
    await fireEvent.click(screen.getAllByLabelText('Link height and width')[0] ?? document.body);
    await type(screen.getByLabelText('Kernel, width'), '5');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ kernel: [3, 5] });
  });

  it('takes both from one text', async () => {
    const project = inspect('conv_1');
    await type(screen.getByLabelText('Kernel, width'), '3x7');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ kernel: [3, 7] });
  });
});

describe('padding', () => {
  const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

  it('is one of three, and changes the total at once', async () => {
    const project = inspect('conv_1');
    await pick('Valid');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ padding: 'valid' });
    expect(total(project)).toBe(56 + 57 + 18 * 18 * 3 * 2 + 2);
  });

  it('opens a number a side when it is explicit', async () => {
    const project = inspect('conv_1');
    await pick('Explicit');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ padding: [[1, 1], [1, 1]] }); // prettier-ignore
    await type(screen.getByLabelText('Padding, width, after'), '4');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ padding: [[1, 1], [1, 4]] }); // prettier-ignore
  });
});

describe('a default', () => {
  it('is shown as one, and comes back when it is asked for', async () => {
    const project = inspect('conv_1');
    expect(screen.queryByLabelText(/Reset Padding/)).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: 'Valid' }));
    await fireEvent.click(screen.getByLabelText('Reset Padding to the default: same, by the Lesson rules'));
    expect(settingsOf(project, 'conv_1')).toEqual({ filters: 2, kernel: [3, 3] });
    expect(total(project)).toBe(lessonTotal);
  });
});

describe('other controls', () => {
  it('switches a flag', async () => {
    const project = inspect('dense_1');
    await fireEvent.click(screen.getByRole('switch', { name: 'Bias' }));
    expect(total(project)).toBe(lessonTotal - 2);
  });

  it('chooses from a list', async () => {
    const project = inspect('dense_1');
    await fireEvent.change(screen.getByLabelText('Activation'), { target: { value: 'softmax' } });
    expect(settingsOf(project, 'dense_1')).toMatchObject({ activation: 'softmax' });
  });

  it('shows × in a shape while it is typed', async () => {
    const project = inspect('input_1');
    const shape = screen.getByLabelText('Shape');
    await type(shape, '28x28x1');
    expect(shape).toHaveValue('28×28×1');
    expect(settingsOf(project, 'input_1')).toEqual({ shape: [28, 28, 1] });
  });

  it('freezes', async () => {
    const project = inspect('dense_1');
    await fireEvent.click(screen.getByRole('switch', { name: 'Trainable' }));
    expect(project.state.analysis.root.counts).toMatchObject({ learnable: lessonTotal, trainable: 56 + 57 });
    expect(screen.getByText('Not trainable').nextElementSibling).toHaveTextContent('2,402');
  });

  it('gives a layer rules of its own', async () => {
    const project = inspect('conv_1');
    await fireEvent.change(screen.getByLabelText('Rules'), { target: { value: 'keras' } });
    expect(project.state.document.layers.get('conv_1')?.rules).toBe('keras');
    expect(screen.getByRole('radio', { name: 'Valid' })).toBeChecked();
  });

  it('renames, and offers another name for one that is taken', async () => {
    const project = inspect('conv_1');
    const name = screen.getByLabelText('Name');
    await type(name, 'conv_2');
    expect(screen.getByRole('alert')).toHaveTextContent('Another layer is called conv_2. Call it conv_3.');
    await type(name, 'stem');
    expect(project.state.document.layers.get('conv_1')?.name).toBe('stem');
  });
});

describe('several layers', () => {
  it('share their common fields, and say where they differ', async () => {
    const project = inspect('conv_1', 'conv_2');
    const filters = screen.getByLabelText('Filters');
    expect(filters).toHaveValue('');
    expect(filters).toHaveAttribute('placeholder', 'Mixed: 2, 3');
    await type(filters, '4');
    expect(settingsOf(project, 'conv_1')).toMatchObject({ filters: 4 });
    expect(settingsOf(project, 'conv_2')).toMatchObject({ filters: 4 });
    expect(project.state.history.done).toHaveLength(1);
    expect(filters).toHaveValue('4');
  });

  it('have no fields where they have nothing in common', () => {
    inspect('input_1', 'dense_1');
    expect(screen.queryByLabelText('Units')).toBeNull();
    expect(screen.getByText('2 layers selected')).toBeVisible();
  });
});

describe('the derivation', () => {
  const cells = (table: string) =>
    within(screen.getByRole('table', { name: table }))
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent.trim()));

  it("says the lesson's words with the numbers filled in", () => {
    inspect('conv_1');
    expect(cells('Learnable parameters').map(([word, , value]) => [word, value])).toEqual([
      ['inputs', '3'],
      ['outputs', '18'],
      ['weights', '54'],
      ['biases', '2'],
      ['learnable', '56'],
    ]);
  });

  it('shows what each number is made of', () => {
    inspect('dense_1');
    expect(cells('Learnable parameters')).toContainEqual(['inputs', '20 · 20 · 3', '1,200']);
    expect(cells('Learnable parameters')).toContainEqual(['learnable', '2,400 + 2', '2,402']);
    expect(screen.getByText('95.5 % of 2,515')).toBeVisible();
  });

  it('works out what the layer costs for one example, by the convention that it names', () => {
    inspect('conv_2');
    expect(cells('Multiply-adds')).toEqual([
      ['positions', '20 · 20', '400'],
      ['multiply-adds', '54 × 400', '21,600'],
    ]);
    expect(screen.getByText('47.4 % of 45,600')).toBeVisible();
    expect(screen.getByText('43,200')).toBeVisible();
    expect(screen.getByText('4.69 KB')).toBeVisible();
    expect(screen.getByText('For one example, without biases; two FLOPs each.')).toBeVisible();
  });

  it('says of an axis that cannot be worked out what it lacks', () => {
    const unknown = draw({ x: { kind: 'input', settings: { shape: [null, 20, 3] } }, c: 'conv2d' }, 'x c');
    render(Inspector, { project: open(unknown, 'c') });
    expect(cells('Output shape')[0]).toEqual(['height', 'not known, as the height that arrives is not', '?']);
  });

  it('lights where a number comes from', async () => {
    const project = inspect('dense_1');
    const [inputs, outputs] = within(screen.getByRole('table', { name: 'Learnable parameters' })).getAllByRole('row');
    await fireEvent.pointerEnter(inputs ?? document.body);
    expect(project.lit).toEqual({ what: 'connection', connection: 'conv_2>dense_1' });
    await fireEvent.pointerEnter(outputs ?? document.body);
    expect(project.lit).toEqual({ what: 'setting', layer: 'dense_1', setting: 'units' });
    await fireEvent.pointerLeave(outputs ?? document.body);
    expect(project.lit).toBeUndefined();
  });

  it('is lit by the edge that its numbers come from', async () => {
    const project = inspect('dense_1');
    project.lit = { what: 'connection', connection: 'conv_2>dense_1' };
    await tick();
    const lit = screen.getAllByRole('row').filter((row) => row.classList.contains('lit'));
    expect(lit.map((row) => row.firstElementChild?.textContent)).toEqual(['inputs']);
  });
});

describe('a problem', () => {
  it('says what was expected and received, and one click mends it', async () => {
    const project = open(
      draw({ x: 'input', conv: { kind: 'conv2d', settings: { filters: 2, kernel: [30, 30], padding: 'valid' } } }, 'x conv'), // prettier-ignore
      'conv',
    );
    render(Inspector, { project });
    expect(screen.getByText('Not counted until its problem is solved.')).toBeVisible();
    expect(screen.getByText('20×20×3', { selector: '.finding dd' })).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: 'Set padding to same' }));
    expect(project.state.analysis.root.findings).toEqual([]);
    expect(total(project)).toBe(3 * 2 * 30 * 30 + 2);
  });
});

describe('what if', () => {
  it('shows the total that a single change would give, and makes it when pressed', async () => {
    const project = inspect('dense_1');
    const button = screen.getByRole('button', { name: /Without bias/ });
    expect(button).toHaveTextContent('−2');
    expect(button).toHaveTextContent('2,513');
    await fireEvent.click(button);
    expect(total(project)).toBe(lessonTotal - 2);
  });
});

describe('a layer inside of a setting that may have none', () => {
  it('begins as fits the others, is set like any, and goes again', async () => {
    const layer = { kind: 'gru', settings: { units: 3, returnSequences: true } };
    const document = draw(
      { x: { kind: 'input', settings: { shape: [5, 2] } }, both: { kind: 'bidirectional', settings: { layer } } },
      'x both',
    );
    const project = open(document, 'both');
    render(Inspector, { project });
    await fireEvent.click(screen.getByRole('button', { name: 'More settings' }));
    const backward = screen.getByLabelText('Backward layer');
    expect(backward).toHaveDisplayValue('like the layer');
    await fireEvent.change(backward, { target: { value: 'gru' } });
    expect(settingsOf(project, 'both')?.['backward']).toEqual({
      ...layer,
      settings: { ...layer.settings, goBackwards: true },
    });
    expect(project.state.analysis.root.findings).toEqual([]);
    await fireEvent.change(screen.getByLabelText('Backward layer'), { target: { value: '' } });
    expect(settingsOf(project, 'both')).toEqual({ layer });
  });
});
