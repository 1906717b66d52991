import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { Viewport } from '../canvas/viewport';
import { leastScale, mostScale } from '../canvas/viewport';

/** What d3-zoom needs of the view, and what the view needs of it. */
export interface Zoomable {
  /** Hears of every movement. */
  moved(viewport: Viewport): void;
  /** Hears that the person moves the canvas, by wheel, pinch or drag. */
  hold(): void;
  /** Is given the way to move the canvas otherwise. */
  steer(move: (viewport: Viewport) => void): void;
  /** True while a drag with the left button pans: the space bar is down. */
  readonly panning: boolean;
}

/** How far a line and a page of the wheel move, in pixels. */
const wheelUnits = [1, 16, 400] as const;

/** Doublings of the scale for a pixel of the wheel, and at most at once: a notch of a mouse wheel is a fifth more or less. */
const zoomRate = 0.01;
const zoomLimit = Math.log2(1.2);

/**
 * Panning and zooming by d3-zoom: Ctrl or Cmd with the wheel, and pinching, zoom at the pointer; the plain wheel pans, with Shift
 * sideways; so do the middle button, and the left one while the space bar is down. It reports transforms and touches nothing else.
 */
export function zoomable(view: Zoomable): Attachment<SVGSVGElement> {
  return (svg) => {
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([leastScale, mostScale])
      .filter((event: WheelEvent | MouseEvent | TouchEvent) => accepts(event, view.panning))
      .wheelDelta((event: WheelEvent) => {
        const doublings = -event.deltaY * unitOf(event) * zoomRate;
        return Math.max(-zoomLimit, Math.min(zoomLimit, doublings));
      })
      .on('zoom', ({ transform: { x, y, k }, sourceEvent }: ZoomEvent) => {
        if (sourceEvent) view.hold();
        view.moved({ x, y, k });
      });
    const canvas = select(svg).call(behaviour).on('dblclick.zoom', null);
    const move = ({ x, y, k }: Viewport): void => {
      behaviour.transform(canvas, zoomIdentity.translate(x, y).scale(k));
    };
    const pan = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const unit = unitOf(event);
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      const { k } = zoomTransform(svg);
      view.hold();
      behaviour.translateBy(canvas, (-dx * unit) / k, (-dy * unit) / k);
    };
    svg.addEventListener('wheel', pan, { passive: false });
    view.steer(move);
    return () => {
      svg.removeEventListener('wheel', pan);
      canvas.on('.zoom', null);
    };
  };
}

/** `sourceEvent` is null where the program moved the canvas. */
type ZoomEvent = Omit<D3ZoomEvent<SVGSVGElement, unknown>, 'sourceEvent'> & { readonly sourceEvent: Event | null };

const unitOf = ({ deltaMode }: WheelEvent): number => wheelUnits[deltaMode] ?? 1;

function accepts(event: WheelEvent | MouseEvent | TouchEvent, panning: boolean): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 1 || (event.button === 0 && panning);
  return event.touches.length === 2;
}
