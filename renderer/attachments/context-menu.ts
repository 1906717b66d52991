import type { Attachment } from 'svelte/attachments';

/**
 * Tells when the menu of an element is asked for: with the event of a pointer, or with nothing where a key asked. Some systems
 * ask while the button is still down; it is waited for, because letting it go would close what opened meanwhile.
 */
export const asksForMenu =
  (show: (pointer: MouseEvent | undefined) => void): Attachment<HTMLElement> =>
  (element) => {
    const waiting = new AbortController();
    const ask = (event: MouseEvent): void => {
      event.preventDefault();
      const { button, buttons } = event;
      const byPointer = button === 2 || buttons !== 0;
      const tell = (): void => {
        show(byPointer ? event : undefined);
      };
      if (buttons === 0) tell();
      else window.addEventListener('mouseup', tell, { once: true, signal: waiting.signal });
    };
    element.addEventListener('contextmenu', ask);
    return () => {
      element.removeEventListener('contextmenu', ask);
      waiting.abort();
    };
  };
