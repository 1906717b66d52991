import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Size } from '@shared/layout/geometry';

/** Tells the size of an element's inside, at once and whenever it changes. */
export const sized =
  (tell: (size: Size) => void): Attachment<HTMLElement> =>
  (element) => {
    const measure = (): void => {
      tell({ width: element.clientWidth, height: element.clientHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What hears of it may read what it changes: the measurement does not depend on that.
    untrack(measure);
    return () => {
      observer.disconnect();
    };
  };
