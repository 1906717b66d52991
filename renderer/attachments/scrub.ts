/** How far the pointer goes for one step. */
const pixelsPerStep = 4;

/**
 * Lets a number be changed by dragging its label sideways: Shift goes ten times as fast, Alt ten times as slow, Escape goes
 * back to where the drag began.
 *
 * @param begin called when a drag begins; what it gives is called with the number of steps from there
 */
export const scrub =
  (begin: () => (steps: number) => void) =>
  (label: HTMLElement): (() => void) => {
    let move: ((steps: number) => void) | undefined;
    let distance = 0;
    const stop = (): void => {
      move = undefined;
    };
    const listeners = {
      pointerdown: ({ button, pointerId }: PointerEvent): void => {
        if (button !== 0) return;
        label.setPointerCapture(pointerId);
        distance = 0;
        move = begin();
      },
      pointermove: ({ movementX, shiftKey, altKey }: PointerEvent): void => {
        if (!move) return;
        distance += movementX * (shiftKey ? 10 : altKey ? 0.1 : 1);
        move(Math.trunc(distance / pixelsPerStep));
      },
      pointerup: stop,
      pointercancel: stop,
    };
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !move) return;
      move(0);
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
