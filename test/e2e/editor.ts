import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Box, centre, type Point, type Size } from '@shared/layout/geometry';
import { test as base } from './fixtures';
import { launch, type Run } from './launch';

/** In a window of this size the lesson's network has room at 100 %. */
const roomy = { width: 1800, height: 1000 };

/** Tests that begin with an example in a window of some size, a roomy one unless said otherwise. */
export const test = base.extend<{ open: (example: string, size?: Size) => Promise<EditorPage> }>({
  open: async ({ profile }, use) => {
    let run: Run | undefined;
    await use(async (example, size = roomy) => {
      run = await launch(profile, [resolve('examples', `${example}.layerwright`)]);
      await run.app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await run.page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
      const editor = new EditorPage(run.page);
      await editor.cards.first().waitFor();
      await editor.zoom('Zoom to fit').click();
      await editor.canvas.focus();
      return editor;
    });
    await run?.kill();
  },
});

export { expect } from '@playwright/test';

/** The editor as someone at the window knows it: cards by their names, connections by what they join. */
export class EditorPage {
  readonly canvas: Locator;
  readonly cards: Locator;
  readonly edges: Locator;
  readonly inspector: Locator;
  readonly palette: Locator;
  readonly totals: Locator;
  /** The cards that are selected. */
  readonly selected: Locator;
  readonly undo: Locator;
  readonly popover: Locator;
  /** The scale, as the zoom bar says it. */
  readonly scale: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('application', { name: /^Diagram of/ });
    this.cards = this.canvas.locator('[data-part=layer]');
    this.edges = this.canvas.locator('[data-part=edge]');
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.palette = page.getByRole('navigation', { name: 'Layers' });
    this.totals = page.getByRole('contentinfo', { name: 'Totals' });
    this.selected = this.canvas.locator('[data-part=layer][aria-label$=", selected"]');
    this.undo = page.getByRole('button', { name: /^Undo/ });
    this.popover = page.getByRole('group', { name: /^Problem of/ });
    this.scale = page.getByRole('group', { name: 'Zoom' }).getByText('%');
  }

  card(name: string): Locator {
    return this.canvas.locator(`[data-part=layer][aria-label^="${name}, "]`);
  }

  edge(from: string, to: string): Locator {
    return this.canvas.locator(`[data-part=edge][aria-label^="${from} to ${to}, "]`);
  }

  /** A small thing to drag or click. */
  knob(part: 'out' | 'add' | 'edge-from' | 'edge-to'): Locator {
    return this.canvas.locator(`[data-part=${part}]`);
  }

  zoom(name: string): Locator {
    return this.page.getByRole('group', { name: 'Zoom' }).getByRole('button', { name });
  }

  field(label: string): Locator {
    return this.inspector.getByLabel(label, { exact: true });
  }

  /** Adds layers by clicks in the palette. */
  async add(...kinds: readonly string[]): Promise<void> {
    for (const kind of kinds) await this.paletteItem(kind).click();
  }

  paletteItem(kind: string): Locator {
    // What is added most after the selected layer is there a second time, at the top.
    return this.palette.getByRole('button', { name: kind, exact: true }).last();
  }

  /** Presses keys one after the other. `Mod` is Command on a Mac and Control elsewhere. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key.replace('Mod', 'ControlOrMeta'));
  }

  /** Where a card stands in the network, which no pan and no zoom changes. */
  async placeOf(name: string): Promise<Point> {
    await settled(this.page);
    const [x = NaN, y = NaN] = numbersIn(await this.card(name).getAttribute('transform'));
    return { x, y };
  }

  /** How the network is drawn: a point of it at `k · point + (x, y)`. */
  async viewport(): Promise<{ readonly x: number; readonly y: number; readonly k: number }> {
    await settled(this.page);
    const [x = NaN, y = NaN, k = NaN] = numbersIn(await this.canvas.locator('svg > g').getAttribute('transform'));
    return { x, y, k };
  }

  /** Presses at one point of the page, moves to another in steps, and lets go. */
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

  /** The middle of the gap between two cards that stand in a row, in pixels of the page. */
  async between(left: string, right: string): Promise<Point> {
    const [a, b] = [await middleOf(this.card(left)), await middleOf(this.card(right))];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }

  /** Clicks the line between two cards that stand in a row. */
  async clickEdge(from: string, to: string): Promise<void> {
    const { x, y } = await this.between(from, to);
    await this.page.mouse.click(x, y);
  }
}

/** Waits until the diagram stands as the layout wants it after the last edit; what is measured before that may still move. */
const settled = (page: Page): Promise<void> => page.locator('[data-settled=true]').waitFor({ state: 'attached' });

/** Where an element is, in pixels of the page. */
export async function boxOf(element: Locator): Promise<Box> {
  await settled(element.page());
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element.toString()} is not to be seen.`);
  return box;
}

export const middleOf = async (element: Locator): Promise<Point> => centre(await boxOf(element));

export const shifted = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

const numbersIn = (text: string | null): number[] => (text ?? '').match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
