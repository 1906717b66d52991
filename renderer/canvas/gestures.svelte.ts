import { connect, reconnectFrom, reconnectTo } from '@shared/document/edit/connect';
import { setPositions } from '@shared/document/edit/place';
import { moveInto } from '@shared/document/edit/reorder';
import { firstOutput } from '@shared/document/layer-ports';
import type { Patch } from '@shared/document/patch';
import { nothing, selectConnection, selectLayers, toggle } from '@shared/editor/selection';
import type { Selection } from '@shared/editor/selection';
import type { Point } from '@shared/layout/geometry';
import { centre, union } from '@shared/layout/geometry';
import type { Result } from '@shared/result';
import type { Draggable, Press } from '../attachments/drag';
import type { Diagram } from './diagram.svelte';
import type { Gesture } from './gesture';
import { boxBetween, movedBy, snap } from './gesture';
import type { Hit } from './parts-at';
import { hitAt, layerUnder } from './parts-at';
import { toNetwork } from './viewport';

/** Pixels that a press may wander and still be a click. */
const stillness = 3;

/** How near to a line, in pixels of the network, a card is let go to be put into it. */
const insertReach = 16;

/** Turns presses into gestures, and gestures that are let go into transactions. A mere click only selects. */
export class Gestures implements Draggable {
  current = $state.raw<Gesture>();
  #pressed: { readonly hit: Hit; readonly at: Point } | undefined;

  constructor(private readonly diagram: Diagram) {}

  accepts(event: MouseEvent): boolean {
    return event.button === 0 && !this.diagram.view.panning;
  }

  press({ target, at, extends: extended }: Press): void {
    const hit = hitAt(target);
    const { project } = this.diagram;
    const wasSelected = hit.part === 'layer' && project.state.selection.layers.includes(hit.id);
    this.#pressed = { hit, at };
    // A card that is not selected is, as soon as it is pressed, so that dragging moves it and not what was selected before.
    if (hit.part === 'layer' && !wasSelected && !extended) project.select(selectLayers(this.#network, [hit.id]));
  }

  move(press: Press): void {
    const pressed = this.#pressed;
    if (!pressed || (!this.current && distance(pressed.at, press.at) <= stillness)) return;
    this.current = this.#gesture(pressed.hit, pressed.at, press);
  }

  release(press: Press): void {
    const pressed = this.#pressed;
    const gesture = this.current;
    this.cancel();
    if (gesture) this.#commit(gesture);
    else if (pressed) this.#click(pressed.hit, press.extends);
  }

  cancel(): void {
    this.#pressed = undefined;
    this.current = undefined;
  }

  /** True from the moment the button goes down until it is let go. */
  get isPressed(): boolean {
    return this.#pressed !== undefined;
  }

  get #network(): string {
    return this.diagram.project.state.selection.network;
  }

  #toNetwork(at: Point): Point {
    return toNetwork(this.diagram.view.viewport, at);
  }

  #gesture(hit: Hit, from: Point, press: Press): Gesture | undefined {
    const [start, to] = [this.#toNetwork(from), this.#toNetwork(press.at)];
    switch (hit.part) {
      case 'layer':
        return this.#moveLayers(start, to, press.free);
      case 'out':
        return { type: 'connect', from: hit.port, start, to, ...over(press) };
      case 'edge-from':
      case 'edge-to': {
        const end = hit.part === 'edge-from' ? 'from' : 'to';
        const line = this.diagram.lineOf(hit.id);
        const fixed = (end === 'from' ? line.at(-1) : line[0]) ?? start;
        return { type: 'reconnect', connection: hit.id, end, start: fixed, to, ...over(press) };
      }
      case 'background': {
        const before = press.extends ? this.diagram.project.state.selection : nothing(this.#network);
        return { type: 'marquee', from: start, to, before };
      }
      default:
        return undefined;
    }
  }

  #moveLayers(start: Point, to: Point, free: boolean): Gesture {
    const { layers } = this.diagram.project.state.selection;
    const wanted = { x: to.x - start.x, y: to.y - start.y };
    const moving = union(layers.map((id) => this.diagram.cardOf(id)).filter((box) => box !== undefined));
    const { by, guides } = free ? { by: wanted, guides: [] } : snap(moving, wanted, this.diagram.cardsWithout(layers));
    const into = layers.length === 1 && !free ? this.#wireUnder(layers[0] ?? '', by) : undefined;
    return { type: 'move', layers, by, guides, ...(into === undefined ? {} : { into }) };
  }

  /** The connection that a moved card stands on, if it may be put into it. */
  #wireUnder(layer: string, by: Point): string | undefined {
    const card = this.diagram.cardOf(layer);
    if (!card) return undefined;
    const { document } = this.diagram.project.state;
    const own = (id: string): boolean => {
      const { from, to } = document.connections.get(id) ?? {};
      return from?.[0] === layer || to?.[0] === layer;
    };
    const at = centre({ ...card, x: card.x + by.x, y: card.y + by.y });
    const near = this.diagram.connectionNear(at, insertReach, own);
    return near !== undefined && moveInto(document, layer, near, this.diagram.project.ids).ok ? near : undefined;
  }

  #commit(gesture: Gesture): void {
    const { project } = this.diagram;
    const { document } = project.state;
    switch (gesture.type) {
      case 'move': {
        const [layer = ''] = gesture.layers;
        const name =
          gesture.layers.length === 1 ? (document.layers.get(layer)?.name ?? '') : `${gesture.layers.length} layers`;
        if (gesture.into === undefined) project.dispatch({ label: `Move ${name}`, patch: this.#placed(gesture) });
        else this.#attempt(`Move ${name}`, moveInto(document, layer, gesture.into, project.ids));
        return;
      }
      case 'connect':
        if (gesture.over !== undefined)
          this.#attempt('Connect', connect(document, gesture.from, [gesture.over], project.ids));
        return;
      case 'reconnect':
        if (gesture.over !== undefined) this.#attempt('Reconnect', this.#reconnected(gesture, gesture.over));
        return;
      case 'marquee':
        project.select(this.marked(gesture));
    }
  }

  /** The selection that a marquee makes: what it touches, beside what was selected if that is extended. */
  marked({ from, to, before }: Extract<Gesture, { type: 'marquee' }>): Selection {
    const { layers, notes } = this.diagram.touching(boxBetween(from, to));
    const both = (a: readonly string[], b: readonly string[]): readonly string[] => [
      ...a,
      ...b.filter((id) => !a.includes(id)),
    ];
    return { ...before, layers: both(before.layers, layers), notes: both(before.notes, notes) };
  }

  #placed({ layers, by }: Extract<Gesture, { type: 'move' }>): Patch {
    const { project } = this.diagram;
    const { layout, state } = project;
    return layout ? setPositions(state.document, movedBy(layers, layout.boxes, by)) : [];
  }

  #reconnected({ connection, end }: Extract<Gesture, { type: 'reconnect' }>, layer: string): Result<Patch> | undefined {
    const { project } = this.diagram;
    const { document } = project.state;
    if (end === 'to') return reconnectTo(document, connection, [layer]);
    const source = document.layers.get(layer);
    const port = source && firstOutput(document, source);
    return port === undefined ? undefined : reconnectFrom(document, connection, [layer, port]);
  }

  #attempt(label: string, patch: Result<Patch> | undefined): void {
    if (patch?.ok) this.diagram.project.dispatch({ label, patch: patch.value });
    else if (patch) this.diagram.project.explain(patch.error);
  }

  /** Selects what a menu is asked for, unless it is part of the selection already. */
  pick(hit: Hit): void {
    const { layers, notes, connections } = this.diagram.project.state.selection;
    if ('id' in hit && [...layers, ...notes, ...connections].includes(hit.id)) return;
    this.#click(hit, false);
  }

  #click(hit: Hit, extended: boolean): void {
    const { project } = this.diagram;
    const { selection } = project.state;
    switch (hit.part) {
      case 'layer':
        if (extended) project.select(toggle(selection, 'layers', hit.id));
        else project.select(selectLayers(this.#network, [hit.id]));
        return;
      case 'note':
        project.select(extended ? toggle(selection, 'notes', hit.id) : { ...nothing(this.#network), notes: [hit.id] });
        return;
      case 'edge':
      case 'edge-from':
      case 'edge-to':
        project.select(extended ? toggle(selection, 'connections', hit.id) : selectConnection(this.#network, hit.id));
        return;
      case 'add':
        project.run('insert.any');
        return;
      case 'out':
        project.select(selectLayers(this.#network, [hit.port[0]]));
        return;
      case 'background':
        if (!extended) project.select(nothing(this.#network));
    }
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function over({ page }: Press): { readonly over?: string } {
  const layer = layerUnder(page.x, page.y);
  return layer === undefined ? {} : { over: layer };
}
