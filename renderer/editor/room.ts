/**
 * How much of the editor fits into a window: `full`, the palette as a `rail`, the inspector over the canvas as a `sheet`, or `one`
 * panel at a time, with the table in place of the diagram (zoomed text, small screens).
 */
export type Room = 'full' | 'rail' | 'sheet' | 'one';

/** @param width of the window, in pixels */
export function roomFor(width: number): Room {
  if (width < 640) return 'one';
  if (width < 960) return 'sheet';
  return width < 1120 ? 'rail' : 'full';
}
