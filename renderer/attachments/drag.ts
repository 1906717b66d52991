import { drag, select, type D3DragEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { Point } from '@shared/layout/geometry';

/** One press of the pointer, from down to up. Points are in pixels from the top left of the canvas. */
export interface Press {
  readonly target: Element;
  readonly at: Point;
  /** The same point in pixels of the page. */
  readonly page: Point;
  /** Keys held down: Shift or Ctrl/Cmd extend a selection, Alt leaves guides aside. */
  readonly extends: boolean;
  readonly free: boolean;
}

export interface Draggable {
  /** False lets the press pass, to pan for instance. */
  accepts(event: MouseEvent): boolean;
  press(press: Press): void;
  move(press: Press): void;
  release(press: Press): void;
  /** The press was taken away (a touch cancelled, the window left): nothing is to happen. */
  cancel(): void;
}

/** Presses and drags with the left button or one finger, by d3-drag. What they mean is not known here. */
export function draggable(gestures: Draggable): Attachment<SVGSVGElement> {
  return (svg) => {
    const behaviour = drag<SVGSVGElement, unknown>()
      .container(svg)
      .filter((event: MouseEvent | TouchEvent) => !(event instanceof MouseEvent) || gestures.accepts(event))
      .on('start', (event: Event) => {
        gestures.press(pressOf(event));
      })
      .on('drag', (event: Event) => {
        gestures.move(pressOf(event));
      })
      .on('end', (event: Event) => {
        if (event.sourceEvent.type === 'touchcancel') gestures.cancel();
        else gestures.release(pressOf(event));
      });
    const canvas = select(svg).call(behaviour);
    return () => {
      canvas.on('.drag', null);
    };
  };
}

type Event = Omit<D3DragEvent<SVGSVGElement, unknown, unknown>, 'sourceEvent'> & {
  readonly sourceEvent: MouseEvent | TouchEvent;
};

function pressOf({ x, y, sourceEvent }: Event): Press {
  const target = sourceEvent.target instanceof Element ? sourceEvent.target : document.documentElement;
  const { shiftKey, ctrlKey, metaKey, altKey } = sourceEvent;
  const page = sourceEvent instanceof MouseEvent ? sourceEvent : sourceEvent.changedTouches[0];
  return {
    target,
    at: { x, y },
    page: { x: page?.clientX ?? 0, y: page?.clientY ?? 0 },
    extends: shiftKey || ctrlKey || metaKey,
    free: altKey,
  };
}
