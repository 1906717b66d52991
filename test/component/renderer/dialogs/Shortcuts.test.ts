import { fireEvent, render, screen } from '@testing-library/svelte';
import { commands } from '@shared/editor/commands/index';
import { expect, it } from 'vitest';
import Shortcuts from '../../../../renderer/dialogs/Shortcuts.svelte';
import { start } from '../../application';

it('lists every command that has a key', () => {
  render(Shortcuts, { app: start() });
  const listed = screen.getAllByRole('term').map((term) => term.textContent);
  expect(listed.toSorted()).toEqual(
    commands
      .filter(({ shortcuts = [] }) => shortcuts.some(({ on }) => on !== 'mac'))
      .map(({ label }) => label)
      .toSorted(),
  );
});

it('finds a command by a word of it', async () => {
  render(Shortcuts, { app: start() });
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'duplic' } });
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Duplicate']);
  expect(screen.getByText('Ctrl+D')).toBeVisible();
});
