import type { Attachment } from 'svelte/attachments';
import type { Point } from '@shared/layout/geometry';
import { offeringType } from '../palette/drag';

/** Where a drag is: in pixels of the element that takes it, and of the page. */
export interface DragPoint {
  readonly at: Point;
  readonly page: Point;
}

export interface KindTaker {
  over(point: DragPoint): void;
  leave(): void;
  drop(offering: string, point: DragPoint): void;
}

/** Takes the kinds of layers that are dragged from the palette, and lets every other drag pass. */
export const takesKinds =
  (taker: KindTaker): Attachment<HTMLElement> =>
  (element) => {
    const pointOf = ({ clientX: x, clientY: y }: DragEvent): DragPoint => {
      const { left, top } = element.getBoundingClientRect();
      return { at: { x: x - left, y: y - top }, page: { x, y } };
    };
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(offeringType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      taker.over(pointOf(event));
    };
    const drop = (event: DragEvent): void => {
      const offering = event.dataTransfer?.getData(offeringType) ?? '';
      taker.leave();
      if (offering === '') return;
      event.preventDefault();
      taker.drop(offering, pointOf(event));
    };
    const leave = (): void => {
      taker.leave();
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  };
