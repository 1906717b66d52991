/** A drag that is on. */
export interface Scrubbing {
  /** So many steps from where it began. */
  readonly move: (steps: number) => void;
  /** Back to where it began. */
  readonly cancel: () => void;
}

/** How far the pointer goes for one step. */
const pixelsPerStep = 4;

/**
 * Lets a number be changed by dragging its label sideways: Shift goes ten times as fast, Alt ten times as slow, Escape goes
 * back to where the drag began.
 */
export const scrub =
  (begin: () => Scrubbing) =>
  (label: HTMLElement): (() => void) => {
    let drag: Scrubbing | undefined;
    let distance = 0;
    const stop = (): void => {
      drag = undefined;
    };
    const listeners = {
      pointerdown: ({ button, pointerId }: PointerEvent): void => {
        if (button !== 0) return;
        label.setPointerCapture(pointerId);
        distance = 0;
        drag = begin();
      },
      pointermove: ({ movementX, shiftKey, altKey }: PointerEvent): void => {
        if (!drag) return;
        distance += movementX * (shiftKey ? 10 : altKey ? 0.1 : 1);
        drag.move(Math.trunc(distance / pixelsPerStep));
      },
      pointerup: stop,
      pointercancel: stop,
    };
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !drag) return;
      drag.cancel();
      stop();
    };
    for (const [name, listener] of Object.entries(listeners)) label.addEventListener(name, listener as EventListener);
    window.addEventListener('keydown', cancel);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        label.removeEventListener(name, listener as EventListener);
      window.removeEventListener('keydown', cancel);
    };
  };
