import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '@shared/document/document';
import { parseProject } from '@shared/document/file';
import { palettes, type Palette } from '@shared/scene/palette';
import { isFrame, type Scene } from '@shared/scene/scene';
import { toSvg } from '@shared/scene/to-svg';
import { formatNumber } from '@shared/scene/xml';
import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { CanvasState } from '../../renderer/canvas/canvas-state.svelte';
import Picture from '../../renderer/canvas/Picture.svelte';
import { open } from '../component/project';
import { long, sizes } from '../sizes';
import { repeatedly } from './random';
import { randomDocument } from './random-network';

/** An element as it is drawn: what it is, how, and what is in it, in order. */
interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Drawn[];
}

/** Attributes that hold numbers; an export rounds them to a hundredth. */
const round = (text: string): string => text.replaceAll(/-?\d+\.\d+/g, (digits) => formatNumber(Number(digits)));

/** An element with its paint names looked up and its numbers rounded; only `kept` attributes count where that is given. */
function drawn(element: Element, palette: Palette, kept?: readonly string[]): Drawn {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'class' && (kept?.includes(name) ?? true));
  return {
    name: element.localName,
    attributes: Object.fromEntries(
      attributes.map(({ name, value }) => [name, name === 'd' ? value : round(painted(value, palette))]),
    ),
    text: element.children.length === 0 ? element.textContent : '',
    children: [...element.children].map((child) => drawn(child, palette)),
  };
}

const painted = (value: string, palette: Palette): string =>
  value.replace(
    /^var\(--(.+)\)$/,
    (whole, name: string) => new Map<string, string>(Object.entries(palette)).get(name) ?? whole,
  );

/** What the window draws, item by item. Of the view's own there is what a pointer can hit more easily, and ids and labels. */
function viewOf(document: Document): { readonly scene: Scene; readonly items: readonly Element[] } {
  const canvas = new CanvasState(open(document));
  const { scene } = canvas.project;
  if (!scene) throw new Error('The layout has not answered.');
  canvas.view.resize({ width: 1e6, height: 1e6 });
  canvas.view.moved({ x: 5e5, y: 5e5, k: 1 });
  const svg = globalThis.document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const { container, unmount } = render(Picture, { target: svg, props: { canvas } });
  const items = [...container.children];
  for (const item of items) for (const reach of item.querySelectorAll('.reach')) reach.remove();
  unmount();
  return { scene, items };
}

function exportOf(scene: Scene, theme: 'light' | 'dark'): readonly Element[] {
  const svg = new DOMParser().parseFromString(toSvg(scene, { theme }), 'image/svg+xml');
  const items = [...svg.documentElement.children].filter(({ localName }) => localName === 'g');
  return items.filter((_, index) => scene.items.some((item, at) => at === index && !isFrame(item)));
}

const checkParity = (document: Document): void => {
  const { scene, items } = viewOf(document);
  for (const theme of ['light', 'dark'] as const) {
    const palette = palettes[theme];
    const seen = items.map((item) => drawn(item, palette, ['transform']));
    expect(seen).toEqual(exportOf(scene, theme).map((item) => drawn(item, palette)));
  }
};

it.each(readdirSync('examples'))('the window draws %s as the export does', (name) => {
  const parsed = parseProject(readFileSync(`examples/${name}`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.text().message);
  checkParity(parsed.value);
});

it(
  'the window draws every network as the export does: geometry, order, text and paint',
  () => {
    repeatedly(sizes.randomNetworks, (random) => {
      checkParity(randomDocument(random));
    });
  },
  long ? 600_000 : 60_000,
);
