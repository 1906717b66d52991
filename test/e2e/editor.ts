import type { Locator, Page } from '@playwright/test';

/** A point in pixels of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The editor as someone at the window knows it: cards by their names, connections by what they join. */
export class EditorPage {
  readonly canvas: Locator;
  readonly cards: Locator;
  readonly edges: Locator;
  readonly inspector: Locator;
  readonly palette: Locator;
  readonly totals: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('application', { name: /^Diagram of/ });
    this.cards = this.canvas.locator('[data-part=layer]');
    this.edges = this.canvas.locator('[data-part=edge]');
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.palette = page.getByRole('navigation', { name: 'Layers' });
    this.totals = page.getByRole('contentinfo', { name: 'Totals' });
  }

  card(name: string): Locator {
    return this.canvas.locator(`[data-part=layer][aria-label^="${name}, "]`);
  }

  /** The cards that are selected. */
  get selected(): Locator {
    return this.canvas.locator('[data-part=layer][aria-label$=", selected"]');
  }

  edge(from: string, to: string): Locator {
    return this.canvas.locator(`[data-part=edge][aria-label^="${from} to ${to}, "]`);
  }

  /** A small thing to drag or click. */
  knob(part: 'out' | 'add' | 'edge-from' | 'edge-to'): Locator {
    return this.canvas.locator(`[data-part=${part}]`);
  }

  field(label: string): Locator {
    return this.inspector.getByLabel(label, { exact: true });
  }

  /** Adds a layer by a click in the palette. */
  async add(...kinds: readonly string[]): Promise<void> {
    for (const kind of kinds) await this.paletteItem(kind).click();
  }

  paletteItem(kind: string): Locator {
    // What is added most after the selected layer is there a second time, at the top.
    return this.palette.getByRole('button', { name: kind, exact: true }).last();
  }

  /** Presses at one point, moves to another in steps, and lets go. */
  async drag(from: Point, to: Point): Promise<void> {
    await this.hold(from, to);
    await this.page.mouse.up();
  }

  /** As `drag`, and the button stays down. */
  async hold(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
  }
}

/** The middle of an element, in pixels of the page. */
export async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element.toString()} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const shifted = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
