import { emptyDocument } from '@shared/document/document';
import { Table } from '@shared/document/table';
import type { Point } from '@shared/layout/geometry';
import { centre } from '@shared/layout/geometry';
import { describe, expect, it } from 'vitest';
import { CanvasState } from '../../../../renderer/canvas/canvas-state.svelte';
import { wires } from '../../../drawing';
import { lesson, open } from '../../project';

/** A canvas on which a press of the pointer can be played: one pixel is one unit, and nothing has been panned. */
function canvasOf(document = lesson()) {
  const canvas = new CanvasState(open(document));
  canvas.view.resize({ width: 4000, height: 2000 });
  const { project, diagram, gestures } = canvas;
  const element = (part: string, id: string, port = ''): Element => {
    const found = globalThis.document.createElementNS('http://www.w3.org/2000/svg', 'g');
    Object.assign(found.dataset, { part, id, port });
    return found;
  };
  const ground = element('', '');
  const press = (target: Element, at: Point, keys: { extends?: boolean; free?: boolean } = {}) => ({
    ...{ target, at, page: at, extends: false, free: false },
    ...keys,
  });
  const middle = (layer: string): Point => centre(diagram.cardOf(layer) ?? { x: 0, y: 0, width: 0, height: 0 });
  /** Presses at a point, moves in two steps, and lets go. */
  const drag = (target: Element, from: Point, to: Point, keys = {}): void => {
    gestures.press(press(target, from, keys));
    gestures.move(press(target, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, keys));
    gestures.move(press(target, to, keys));
    gestures.release(press(target, to, keys));
  };
  /** What lies under the pointer, wherever it is; jsdom cannot tell. */
  const under = (target: Element): void => {
    globalThis.document.elementFromPoint = () => target;
  };
  return { canvas, project, diagram, gestures, element, ground, press, middle, drag, under };
}

const places = ({ state }: ReturnType<typeof open>) =>
  new Map([...state.document.layers].flatMap(({ id, position }) => (position ? [[id, position]] : [])));

describe('a press that stays where it is', () => {
  it('selects, and is no step to undo', () => {
    const { project, gestures, press, element, middle } = canvasOf();
    const at = press(element('layer', 'conv_1'), middle('conv_1'));
    gestures.press(at);
    gestures.move(press(at.target, { x: at.at.x + 2, y: at.at.y + 2 }));
    gestures.release(at);
    expect(project.state.selection.layers).toEqual(['conv_1']);
    expect(project.state.history.done).toEqual([]);
  });

  it('with Shift selects what is pressed too, once', () => {
    const { project, gestures, press, element, middle } = canvasOf();
    for (const id of ['conv_1', 'conv_2', 'conv_1']) {
      const at = press(element('layer', id), middle(id), { extends: true });
      gestures.press(at);
      gestures.release(at);
    }
    expect(project.state.selection.layers).toEqual(['conv_2']);
  });
});

describe('a card that is dragged', () => {
  it('moves with all that is selected, in one step, by where the pointer went', () => {
    const { project, drag, element, middle, diagram } = canvasOf();
    const before = diagram.cardOf('conv_1');
    const from = middle('conv_1');
    drag(element('layer', 'conv_1'), from, { x: from.x + 60, y: from.y + 400 }, { free: true });
    expect(places(project)).toEqual(new Map([['conv_1', { x: (before?.x ?? 0) + 60, y: (before?.y ?? 0) + 400 }]]));
    expect(project.state.history.done.map(({ label }) => label)).toEqual(['Move conv_1']);
  });

  it('changes nothing before it is let go, and nothing at all where the gesture is given up', () => {
    const { canvas, project, gestures, press, element, middle } = canvasOf();
    const target = element('layer', 'conv_1');
    const from = middle('conv_1');
    gestures.press(press(target, from));
    gestures.move(press(target, { x: from.x, y: from.y + 300 }));
    expect(canvas.isFaded('conv_1')).toBe(true);
    expect(places(project).size).toBe(0);
    gestures.cancel();
    gestures.release(press(target, { x: from.x, y: from.y + 300 }));
    expect(places(project).size).toBe(0);
  });

  it('stays under the pointer while the wheel pans', () => {
    const { project, canvas, gestures, press, element, middle, diagram } = canvasOf();
    const before = diagram.cardOf('conv_1');
    const target = element('layer', 'conv_1');
    const from = middle('conv_1');
    gestures.press(press(target, from));
    canvas.view.moved({ x: -200, y: 0, k: 1 });
    gestures.move(press(target, { x: from.x, y: from.y + 300 }, { free: true }));
    gestures.release(press(target, { x: from.x, y: from.y + 300 }));
    expect(places(project).get('conv_1')).toEqual({ x: (before?.x ?? 0) + 200, y: (before?.y ?? 0) + 300 });
  });

  it('goes into the connection that it is let go on', () => {
    const { project, canvas, gestures, press, element, middle } = canvasOf();
    const target = element('layer', 'conv_1');
    const [a, b] = [middle('conv_2'), middle('dense_1')];
    const to = { x: (a.x + b.x) / 2, y: a.y };
    gestures.press(press(target, middle('conv_1')));
    gestures.move(press(target, to));
    expect(canvas.hint).toBe('Goes between conv_2 and dense_1');
    gestures.release(press(target, to));
    expect(wires(project.state.document)).toEqual(['conv_1>dense_1', 'conv_2>conv_1', 'input_1>conv_2']);
  });

  it('may be a note', () => {
    const start = emptyDocument();
    const note = { id: 'n', network: start.project.root, text: 'Hi', position: { x: 100, y: 100 }, extra: {} };
    const { project, drag, element } = canvasOf({ ...start, notes: Table.from([note]) });
    drag(element('note', 'n'), { x: 110, y: 110 }, { x: 150, y: 190 });
    expect(project.state.document.notes.get('n')?.position).toEqual({ x: 140, y: 180 });
  });
});

describe('a connection that is drawn', () => {
  it('feeds the layer that it is let go on', () => {
    const { project, drag, element, middle, under } = canvasOf();
    under(element('layer', 'dense_1'));
    drag(element('out', 'conv_1', 'out'), middle('conv_1'), middle('dense_1'));
    expect(wires(project.state.document)).toEqual(['conv_1>conv_2', 'conv_1>dense_1', 'input_1>conv_1']);
  });

  it('says why it cannot be, and then is not', () => {
    const { canvas, project, gestures, press, element, middle, under } = canvasOf();
    const target = element('out', 'conv_2', 'out');
    under(element('layer', 'input_1'));
    gestures.press(press(target, middle('conv_2')));
    gestures.move(press(target, middle('input_1')));
    expect(canvas.isFaded('input_1')).toBe(true);
    expect(canvas.hint).toBe('conv_2 cannot feed input_1, for it is itself fed by input_1.');
    gestures.release(press(target, middle('input_1')));
    expect(project.state.history.done).toEqual([]);
  });

  it('is taken by an end to another layer, and dropped nowhere stays as it was', () => {
    const { project, drag, element, ground, middle, under } = canvasOf();
    under(element('layer', 'conv_1'));
    drag(element('edge-from', 'conv_2>dense_1'), middle('conv_2'), middle('conv_1'));
    const taken = ['conv_1>conv_2', 'conv_1>dense_1', 'input_1>conv_1'];
    expect(wires(project.state.document)).toEqual(taken);
    under(ground);
    drag(element('edge-to', 'conv_2>dense_1'), middle('dense_1'), { x: 3000, y: 1500 });
    expect(wires(project.state.document)).toEqual(taken);
  });
});

describe('a marquee', () => {
  it('shows what it would select, and selects what it touches when it is let go', () => {
    const { canvas, project, gestures, press, ground, middle } = canvasOf();
    const [from, to] = [{ x: middle('input_1').x, y: -500 }, middle('conv_1')];
    gestures.press(press(ground, from));
    gestures.move(press(ground, to));
    expect(canvas.marked.layers).toEqual(['input_1', 'conv_1']);
    expect(project.state.selection.layers).toEqual([]);
    gestures.release(press(ground, to));
    expect(project.state.selection.layers).toEqual(['input_1', 'conv_1']);
  });
});
