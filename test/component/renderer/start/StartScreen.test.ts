import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import StartScreen from '../../../../renderer/start/StartScreen.svelte';
import { whenText } from '../../../../renderer/start/when-text';
import { emptyStart, fakeMain, start } from '../../application';

const recent = { folder: '~/Papers', parameters: 1651, opened: 0 };

function show(more: Partial<typeof emptyStart>) {
  const main = fakeMain();
  render(StartScreen, { app: start(undefined, main, { ...emptyStart, ...more }) });
  return main;
}

it('begins with a new network under the focus', async () => {
  const main = show({});
  const button = screen.getByRole('button', { name: /New network/ });
  expect(button).toHaveFocus();
  await fireEvent.click(button);
  expect(main.asked.map(({ key }) => key)).toEqual(['newProject']);
});

it('lists recent projects with their totals, and greys one that is not there', async () => {
  const main = show({
    recents: [
      { ...recent, id: 'a', name: 'ablation', missing: false },
      { ...recent, id: 'b', name: 'old-autoencoder', missing: true },
    ],
  });
  expect(screen.getByRole('button', { name: /old-autoencoder.*Not found/ })).toBeDisabled();
  const there = screen.getByRole('button', { name: /ablation/ });
  expect(there).toHaveTextContent('1,651');
  await fireEvent.click(there);
  expect(main.asked).toEqual([{ key: 'openRecent', input: { id: 'a' } }]);
});

it('opens an example', async () => {
  const main = show({ examples: [{ id: 'lesson', group: 'To begin with', title: 'Lesson', shapes: '20×20×3 → 2', layers: 4, parameters: 2515 }] }); // prettier-ignore
  const example = screen.getByRole('button', { name: /Lesson/ });
  expect(example).toHaveTextContent('2,515');
  await fireEvent.click(example);
  expect(main.asked).toEqual([{ key: 'openExample', input: { id: 'lesson' } }]);
});

it('offers work that was never saved, to restore or to discard', async () => {
  const kept = { id: 'r', name: 'Untitled', folder: null, parameters: 57, changed: 0 };
  const main = show({ recovered: [kept] });
  await fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  expect(main.asked).toEqual([{ key: 'restore', input: { ids: ['r'] } }]);
});

describe('when a project was opened', () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  const hours = 60 * 60 * 1000;
  it.each([
    ['Today, 09:41', new Date(2026, 10, 23, 9, 41).getTime()],
    ['Yesterday', now - 24 * hours],
    ['Tuesday', new Date(2026, 10, 17, 23, 59).getTime()],
    ['Nov 16, 2026', new Date(2026, 10, 16).getTime()],
  ])('%s', (text, then) => {
    expect(whenText(then, now)).toBe(text);
  });
});
