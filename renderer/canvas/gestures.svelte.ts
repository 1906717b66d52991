import { moveInto } from '@shared/document/edit/reorder';
import { nothing } from '@shared/editor/selection';
import type { Point } from '@shared/layout/geometry';
import { centre, union } from '@shared/layout/geometry';
import type { Draggable, Press } from '../attachments/drag';
import { clicked, isSelected } from './click';
import { commit } from './commit';
import type { Diagram } from './diagram.svelte';
import type { Gesture, Movable } from './gesture';
import { snap } from './gesture';
import type { Hit } from './parts-at';
import { hitAt, layerUnder } from './parts-at';
import { toNetwork } from './viewport';

/** Pixels that a press may wander and still be a click. */
const stillness = 3;

/** How near to a line, in pixels of the network, a card is let go to be put into it. */
const insertReach = 16;

/** A press on its way. */
interface Pressed {
  readonly hit: Hit;
  /** Where it began, in pixels of the window and in the network. */
  readonly at: Point;
  readonly start: Point;
  /** It has selected already what it is on. */
  readonly hasSelected: boolean;
}

/** Turns presses into gestures, and gestures that are let go into transactions. A mere click only selects. */
export class Gestures implements Draggable {
  current = $state.raw<Gesture>();
  #pressed: Pressed | undefined;

  constructor(private readonly diagram: Diagram) {}

  accepts(event: MouseEvent): boolean {
    return event.button === 0 && !this.diagram.view.panning;
  }

  press({ target, at, extends: extended }: Press): void {
    const hit = hitAt(target);
    const { project } = this.diagram;
    const isMovable = hit.part === 'layer' || hit.part === 'note';
    // What is pressed is selected at once, so that dragging moves it and not what was selected before.
    const hasSelected = isMovable && !isSelected(project.state.selection, hit);
    if (hasSelected) project.select(clicked(project.state.selection, hit, extended));
    this.#pressed = { hit, at, start: this.#toNetwork(at), hasSelected };
  }

  move(press: Press): void {
    const pressed = this.#pressed;
    if (!pressed || (!this.current && distance(pressed.at, press.at) <= stillness)) return;
    this.current = this.#gesture(pressed, press);
  }

  release(press: Press): void {
    const pressed = this.#pressed;
    const gesture = this.current;
    this.cancel();
    if (gesture) commit(gesture, this.diagram);
    else if (pressed && !pressed.hasSelected) this.#click(pressed.hit, press.extends);
  }

  cancel(): void {
    this.#pressed = undefined;
    this.current = undefined;
  }

  /** True from the moment the button goes down until it is let go. */
  get isPressed(): boolean {
    return this.#pressed !== undefined;
  }

  /** Selects what a menu is asked for, unless it is part of the selection already. */
  pick(hit: Hit): void {
    const { project } = this.diagram;
    const { selection } = project.state;
    if (!isSelected(selection, hit)) project.select(clicked(selection, hit, false));
  }

  #click(hit: Hit, extended: boolean): void {
    const { project } = this.diagram;
    if (hit.part === 'add') project.run('insert.any');
    else project.select(clicked(project.state.selection, hit, extended));
  }

  #gesture({ hit, start }: Pressed, press: Press): Gesture | undefined {
    const to = this.#toNetwork(press.at);
    const { selection } = this.diagram.project.state;
    switch (hit.part) {
      case 'layer':
      case 'note':
        return this.#moveSelection(selection, { x: to.x - start.x, y: to.y - start.y }, press.free);
      case 'out':
        return { type: 'connect', from: hit.port, start, to, ...over(press) };
      case 'edge-from':
      case 'edge-to': {
        const end = hit.part === 'edge-from' ? 'from' : 'to';
        const line = this.diagram.lineOf(hit.id);
        const fixed = (end === 'from' ? line.at(-1) : line[0]) ?? start;
        return { type: 'reconnect', connection: hit.id, end, start: fixed, to, ...over(press) };
      }
      case 'background':
        return { type: 'marquee', from: start, to, before: press.extends ? selection : nothing(selection.network) };
      default:
        return undefined;
    }
  }

  #moveSelection(items: Movable, wanted: Point, free: boolean): Gesture {
    const { diagram } = this;
    const moving = union(diagram.itemsOf(items).map(({ box }) => box));
    const { by, guides } = free ? { by: wanted, guides: [] } : snap(moving, wanted, diagram.cardsWithout(items.layers));
    const [layer, ...others] = items.layers;
    const isAlone = layer !== undefined && others.length + items.notes.length === 0;
    const into = isAlone && !free ? this.#wireUnder(layer, by) : undefined;
    return { type: 'move', items, by, guides, ...(into === undefined ? {} : { into }) };
  }

  /** The connection that a moved card stands on, if it may be put into it. */
  #wireUnder(layer: string, by: Point): string | undefined {
    const card = this.diagram.cardOf(layer);
    if (!card) return undefined;
    const { state, ids } = this.diagram.project;
    const own = (id: string): boolean => {
      const { from, to } = state.document.connections.get(id) ?? {};
      return from?.[0] === layer || to?.[0] === layer;
    };
    const at = centre({ ...card, x: card.x + by.x, y: card.y + by.y });
    const near = this.diagram.connectionNear(at, insertReach, own);
    return near !== undefined && moveInto(state.document, layer, near, ids).ok ? near : undefined;
  }

  #toNetwork(at: Point): Point {
    return toNetwork(this.diagram.view.viewport, at);
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function over({ page }: Press): { readonly over?: string } {
  const layer = layerUnder(page.x, page.y);
  return layer === undefined ? {} : { over: layer };
}
