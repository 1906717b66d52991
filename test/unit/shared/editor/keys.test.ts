import type { KeyPress, Platform } from '@shared/editor/keys';
import { accelerator, isPressed, shortcutText } from '@shared/editor/keys';
import { describe, expect, it } from 'vitest';

const press = (key: string, code: string, ...held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress => ({
  key,
  code,
  ctrl: held.includes('ctrl'),
  meta: held.includes('meta'),
  alt: held.includes('alt'),
  shift: held.includes('shift'),
});

const isHit = (keys: string, pressed: KeyPress, platform: Platform = 'other') => isPressed({ keys }, pressed, platform);

describe('a press', () => {
  it('is a shortcut with exactly its modifiers', () => {
    expect(isHit('Mod+S', press('s', 'KeyS', 'ctrl'))).toBe(true);
    expect(isHit('Mod+S', press('S', 'KeyS', 'ctrl', 'shift'))).toBe(false);
    expect(isHit('Mod+Shift+S', press('S', 'KeyS', 'ctrl', 'shift'))).toBe(true);
    expect(isHit('C', press('c', 'KeyC', 'ctrl'))).toBe(false);
    expect(isHit('F8', press('F8', 'F8', 'shift'))).toBe(false);
  });

  it('takes Command on a Mac and Control elsewhere, and never the other', () => {
    expect(isHit('Mod+S', press('s', 'KeyS', 'meta'), 'mac')).toBe(true);
    expect(isHit('Mod+S', press('s', 'KeyS', 'ctrl'), 'mac')).toBe(false);
    expect(isHit('Mod+S', press('s', 'KeyS', 'meta', 'ctrl'))).toBe(false);
  });

  it('holds on one platform only where it says so', () => {
    const redo = { keys: 'Mod+Y', on: 'other' } as const;
    expect(isPressed(redo, press('y', 'KeyY', 'ctrl'), 'other')).toBe(true);
    expect(isPressed(redo, press('y', 'KeyY', 'meta'), 'mac')).toBe(false);
  });

  it('follows what a letter types where that is Latin: Z on a German keyboard stands elsewhere', () => {
    expect(isHit('Mod+Z', press('z', 'KeyY', 'ctrl'))).toBe(true);
    expect(isHit('Mod+Y', press('z', 'KeyY', 'ctrl'))).toBe(false);
  });

  it('follows the place of a letter where it types another script, or a sign with Alt', () => {
    expect(isHit('Mod+S', press('ы', 'KeyS', 'ctrl'))).toBe(true);
    expect(isHit('Alt+C', press('ç', 'KeyC', 'alt'), 'mac')).toBe(true);
  });

  it('finds digits under Shift and on a French keyboard', () => {
    expect(isHit('Shift+1', press('!', 'Digit1', 'shift'))).toBe(true);
    expect(isHit('Mod+1', press('&', 'Digit1', 'ctrl'))).toBe(true);
    expect(isHit('Mod+0', press('0', 'Numpad0', 'ctrl'))).toBe(true);
  });

  it('finds signs with Shift or without, wherever they stand', () => {
    expect(isHit('?', press('?', 'Slash', 'shift'))).toBe(true);
    expect(isHit('?', press('?', 'Minus', 'shift'))).toBe(true);
    expect(isHit('Mod+Plus', press('+', 'Equal', 'ctrl', 'shift'))).toBe(true);
    expect(isHit('Mod+Plus', press('+', 'NumpadAdd', 'ctrl'))).toBe(true);
    expect(isHit('Mod+=', press('=', 'Digit0', 'ctrl', 'shift'))).toBe(true);
    expect(isHit('Mod+-', press('-', 'Digit6', 'ctrl'))).toBe(true);
  });
});

describe('a shortcut', () => {
  it('is shown as each system writes it', () => {
    expect(shortcutText({ keys: 'Mod+Shift+S' }, 'mac')).toBe('⇧⌘S');
    expect(shortcutText({ keys: 'Mod+Shift+S' }, 'other')).toBe('Ctrl+Shift+S');
    expect(shortcutText({ keys: 'Alt+ArrowLeft' }, 'mac')).toBe('⌥←');
    expect(shortcutText({ keys: 'Mod+Plus' }, 'other')).toBe('Ctrl++');
    expect(shortcutText({ keys: 'Delete' }, 'other')).toBe('Del');
  });

  it('is an accelerator of the native menu', () => {
    expect(accelerator({ keys: 'Mod+Shift+ArrowLeft' })).toBe('CommandOrControl+Shift+Left');
    expect(accelerator({ keys: 'Mod+Plus' })).toBe('CommandOrControl+Plus');
  });
});
