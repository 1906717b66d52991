import type { Box, Point, Size } from '@shared/layout/geometry';
import type { Zoomable } from '../attachments/zoom';
import type { Detail, Viewport } from './viewport';
import { centreOn, detailAt, drawnPart, firstView, fit, isIn, nextScale, reveal, scaleTo, toNetwork } from './viewport';

/**
 * How the person looks at the diagram: where the canvas stands, at which scale, and how large the window is. None of it is in
 * the document, and none of it is undone.
 */
export class View implements Zoomable {
  viewport = $state.raw<Viewport>({ x: 0, y: 0, k: 1 });
  size = $state.raw<Size>({ width: 0, height: 0 });
  detail = $state.raw<Detail>('full');
  /** The part of the network that is in the page. */
  drawn = $state.raw<Box>({ x: 0, y: 0, width: 0, height: 0 });
  readonly scale = $derived(this.viewport.k);
  /** True where names can be read, so that single layers are worth handles of their own. */
  readonly isLegible = $derived(this.detail === 'full' || this.detail === 'medium');
  /** True while the space bar makes the left button pan. */
  panning = $state(false);
  /** True once the person looks where they want: from then on the view does not move by itself to show all. */
  #isHeld = false;
  #isOpen = false;
  #level = '';
  /** The views of the other levels. */
  #left: Readonly<Record<string, Viewport>> = {};
  #move: (viewport: Viewport) => void = () => undefined;

  moved(viewport: Viewport): void {
    this.viewport = viewport;
    this.detail = detailAt(viewport.k, this.detail);
    this.drawn = drawnPart(viewport, this.size, this.drawn);
  }

  steer(move: (viewport: Viewport) => void): void {
    this.#move = move;
  }

  /** Another size of the window keeps the same point of the network in its middle. */
  resize(size: Size): void {
    const { middle, size: before } = this;
    this.size = size;
    this.drawn = drawnPart(this.viewport, size, this.drawn);
    if (before.width > 0) this.#move(centreOn(middle, this.viewport.k, size));
  }

  /** Shows another level of the network, which has a view of its own: as it was left, or as it is first seen. */
  enter(level: string): void {
    if (level === this.#level) return;
    if (this.#isOpen) this.#left = { ...this.#left, [this.#level]: this.viewport };
    this.#level = level;
    const left = this.#left[level];
    this.#isOpen = left !== undefined;
    this.#isHeld = left !== undefined;
    if (left) this.#move(left);
  }

  hold(): void {
    this.#isHeld = true;
  }

  /**
   * Shows a network as it is first seen, and then all of it while it grows, for as long as it can be read in full and the
   * person has not taken hold of the view.
   */
  follow(box: Box): void {
    if (box.width === 0 || this.size.width === 0) return;
    const isFirst = !this.#isOpen;
    this.#isOpen = true;
    if (isFirst) this.#move(firstView(box, this.size));
    else if (!this.#isHeld && !isIn(this.viewport, box, this.size)) {
      const whole = fit(box, this.size);
      if (detailAt(whole.k, 'full') === 'full') this.#move(whole);
    }
  }

  fit(box: Box): void {
    this.#move(fit(box, this.size));
  }

  zoom(direction: 1 | -1): void {
    this.scaleTo(nextScale(this.viewport.k, direction));
  }

  scaleTo(k: number): void {
    this.hold();
    this.#move(scaleTo(this.viewport, k, this.size));
  }

  /** Brings the box into sight, by as little as it takes, and `around` with it if there is room. */
  reveal(box: Box, around = box): void {
    const moved = reveal(this.viewport, box, this.size, around);
    if (moved !== this.viewport) this.#move(moved);
  }

  /** The point of the network in the middle of the window. */
  get middle(): Point {
    return toNetwork(this.viewport, { x: this.size.width / 2, y: this.size.height / 2 });
  }
}
