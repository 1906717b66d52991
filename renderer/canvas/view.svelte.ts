import type { Box, Point, Size } from '@shared/layout/geometry';
import type { Zoomable } from '../attachments/zoom';
import type { Detail, Viewport } from './viewport';
import { centreOn, detailAt, fit, nextScale, reveal, scaleTo, toNetwork } from './viewport';

/**
 * How the person looks at the diagram: where the canvas stands, at which scale, and how large the window is. None of it is in
 * the document, and none of it is undone.
 */
export class View implements Zoomable {
  viewport = $state.raw<Viewport>({ x: 0, y: 0, k: 1 });
  size = $state.raw<Size>({ width: 0, height: 0 });
  detail = $state.raw<Detail>('full');
  /** True while the space bar makes the left button pan. */
  panning = $state(false);
  #move: (viewport: Viewport) => void = () => undefined;

  moved(viewport: Viewport): void {
    this.viewport = viewport;
    this.detail = detailAt(viewport.k, this.detail);
  }

  steer(move: (viewport: Viewport) => void): void {
    this.#move = move;
  }

  /** Another size of the window keeps the same point of the network in its middle. */
  resize(size: Size): void {
    const before = this.size;
    this.size = size;
    if (before.width === 0) return;
    const middle = toNetwork(this.viewport, { x: before.width / 2, y: before.height / 2 });
    this.#move(centreOn(middle, this.viewport.k, size));
  }

  fit(box: Box): void {
    this.#move(fit(box, this.size));
  }

  zoom(direction: 1 | -1): void {
    this.scaleTo(nextScale(this.viewport.k, direction));
  }

  scaleTo(k: number): void {
    this.#move(scaleTo(this.viewport, k, this.size));
  }

  /** Brings the box into sight, by as little as it takes. */
  reveal(box: Box): void {
    const moved = reveal(this.viewport, box, this.size);
    if (moved !== this.viewport) this.#move(moved);
  }

  /** Slides the canvas by so many pixels of the window. */
  pan({ x, y }: Point): void {
    const { viewport } = this;
    this.#move({ ...viewport, x: viewport.x + x, y: viewport.y + y });
  }
}
