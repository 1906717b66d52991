import { commandOf, matchKey, type Focus } from '@shared/editor/commands/index';
import type { KeyPress, Platform } from '@shared/editor/keys';

/** What keys act on. */
interface Keyed {
  readonly platform: Platform;
  run(id: string, gesture?: string): void;
}

/** Listens for all shortcuts of the window, in one place. The result ends it. */
export function listenToKeys(target: Window, keyed: Keyed): () => void {
  let gestures = 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const id = matchKey(pressOf(event), keyed.platform, focusOf(event.target));
    if (id === undefined) return;
    event.preventDefault();
    // One gesture for as long as a key is held down.
    if (!event.repeat) gestures += 1;
    keyed.run(id, `key-${gestures}`);
  };
  target.addEventListener('keydown', onKey);
  return () => {
    target.removeEventListener('keydown', onKey);
  };
}

const pressOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyPress => ({
  key,
  code,
  ctrl: ctrlKey,
  meta: metaKey,
  alt: altKey,
  shift: shiftKey,
});

const typesText = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Where the focus is, as far as keys care. In a dialog they act as in a field: what lies under it is left alone. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'other';
  if (target.closest(`${typesText}, dialog, [role=menu]`)) return 'field';
  return target.closest('[data-keys=canvas]') ? 'canvas' : 'other';
}

/** What the system does in place of a command while a text field has the focus, if anything. */
export const nativeEdit = (id: string, focus: Element | null) =>
  focus?.matches(typesText) ? commandOf(id).native : undefined;
