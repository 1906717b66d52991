import type { CanvasPart } from '../project/parts';
import type { CanvasState } from './canvas-state.svelte';

/** What a command can ask of the canvas. */
export const canvasPart = (canvas: CanvasState, focus: () => void): CanvasPart => ({
  zoomIn: () => {
    canvas.view.zoom(1);
  },
  zoomOut: () => {
    canvas.view.zoom(-1);
  },
  zoomActual: () => {
    canvas.view.scaleTo(1);
  },
  zoomFit: () => {
    canvas.view.fit(canvas.boxOfAll);
  },
  zoomSelection: () => {
    canvas.view.fit(canvas.boxOfSelection);
  },
  focus,
  connect: (from) => {
    focus();
    canvas.linking.start(from);
  },
  addNote: () => {
    canvas.writing.begin(canvas.view.middle);
  },
  editNote: (note) => {
    canvas.writing.edit(note);
  },
});
