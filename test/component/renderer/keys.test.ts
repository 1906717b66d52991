import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { focusOf, listenToKeys, nativeEdit } from '../../../renderer/keys';

const page = (html: readonly string[]): Element => {
  // Elements by name and attribute, one inside the other: `dialog`, `div data-keys=canvas`, `input type=text`.
  return html.reduce<Element>((parent, text) => {
    const [name = '', ...attributes] = text.split(' ');
    const element = document.createElement(name);
    for (const attribute of attributes) {
      const [key = '', value = ''] = attribute.split('=');
      element.setAttribute(key, value);
    }
    return parent.appendChild(element);
  }, document.body);
};

describe('where the focus is', () => {
  it.each([
    ['field', ['input type=text']],
    ['field', ['textarea']],
    ['other', ['input type=radio']],
    ['other', ['button']],
    ['canvas', ['div data-keys=canvas', 'button']],
    ['field', ['dialog', 'button']],
    ['field', ['div role=menu', 'button']],
  ] as const)('%s: %j', (focus, html) => {
    expect(focusOf(page(html))).toBe(focus);
  });
});

describe('keys', () => {
  const run = vi.fn<(id: string, gesture?: string) => void>();
  let end: () => void;
  beforeEach(() => {
    run.mockClear();
    end = listenToKeys(window, { platform: 'other', run });
  });
  afterEach(() => {
    end();
  });
  const press = (target: Element, init: KeyboardEventInit): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  const undo = { key: 'z', code: 'KeyZ', ctrlKey: true };

  it('run commands, and are taken from the page', () => {
    expect(press(page(['button']), undo)).toBe(false);
    expect(run).toHaveBeenCalledWith('edit.undo', 'key-1');
  });

  it('leave Ctrl+Z to a text field', () => {
    expect(press(page(['input type=text']), undo)).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });

  it('save from a text field all the same', () => {
    press(page(['input type=text']), { key: 's', code: 'KeyS', ctrlKey: true });
    expect(run).toHaveBeenCalledWith('file.save', 'key-1');
  });

  it('add by a single letter on the canvas only', () => {
    press(page(['button']), { key: 'c', code: 'KeyC' });
    expect(run).not.toHaveBeenCalled();
    press(page(['div data-keys=canvas']), { key: 'c', code: 'KeyC' });
    expect(run).toHaveBeenCalledWith('insert.conv2d', 'key-1');
  });

  it('are one gesture for as long as a key is held down', () => {
    const canvas = page(['div data-keys=canvas']);
    const move = { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true };
    press(canvas, move);
    press(canvas, { ...move, repeat: true });
    press(canvas, move);
    expect(run.mock.calls.map(([, gesture]) => gesture)).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('leave what someone else has taken, and what is being composed', () => {
    const button = page(['button']);
    button.addEventListener('keydown', (event) => {
      event.preventDefault();
    });
    press(button, undo);
    press(page(['button']), { ...undo, isComposing: true });
    expect(run).not.toHaveBeenCalled();
  });
});

it('a menu means the text field that has the focus', () => {
  expect(nativeEdit('edit.undo', page(['input type=text']))).toBe('undo');
  expect(nativeEdit('edit.undo', page(['button']))).toBeUndefined();
  expect(nativeEdit('file.save', page(['input type=text']))).toBeUndefined();
});
