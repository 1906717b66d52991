import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '@shared/analysis/analyze';
import type { Document } from '@shared/document/document';
import { clearPositions } from '@shared/document/edit/place';
import { parseProject } from '@shared/document/file';
import { apply } from '@shared/document/patch';
import { Table } from '@shared/document/table';
import { overlap } from '@shared/layout/geometry';
import { layOut } from '@shared/layout/lay-out';
import { buildScene } from '@shared/scene/build-scene';
import { layoutInput } from '@shared/scene/layout-input';
import type { Scene } from '@shared/scene/scene';
import { toSvg } from '@shared/scene/to-svg';
import { describe, expect, it, vi } from 'vitest';
import { checkSvg } from '../check-svg';
import { findOverlappingTexts, isInside, textsOf } from '../scene-texts';
import { sizes } from '../sizes';
import { repeatedly } from './random';
import { randomDocument } from './random-network';

function sceneOf(document: Document): Scene {
  const source = { document, analysis: analyze(document) };
  return buildScene(source, layOut(layoutInput(source)));
}

/** Without what people put anywhere, on other things if they like. */
function unplaced(document: Document): Document {
  const patch = clearPositions(document, document.project.root);
  return { ...apply(document, patch), notes: Table.from([]) };
}

const examples = readdirSync('examples').map((name) => {
  const parsed = parseProject(readFileSync(`examples/${name}`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.text().message);
  return [name, parsed.value] as const;
});

/** Checks every example and many random projects. */
function always(check: (document: Document) => void): void {
  for (const [, document] of examples) check(document);
  repeatedly(sizes.randomNetworks, (random) => {
    check(randomDocument(random));
  });
}

describe('a scene', () => {
  it('has no text on another, none on a layer that is not its own, and none that is cut', () => {
    always((document) => {
      const scene = sceneOf(unplaced(document));
      expect(findOverlappingTexts(scene)).toEqual([]);
      const layers = scene.items.filter(({ role }) => role === 'layer');
      for (const { text, item, box } of textsOf(scene)) {
        expect(isInside(box, item.box), `${text} is in its item`).toBe(true);
        const covered = layers.filter((layer) => layer !== item && overlap(layer.box, box));
        expect(
          covered.map(({ id }) => id),
          `${text} lies on no layer`,
        ).toEqual([]);
      }
    });
  });

  it('has no label on a layer or on another label, wherever a hand put the layers', () => {
    always((document) => {
      const scene = sceneOf(document);
      const layers = scene.items.filter(({ role }) => role === 'layer');
      const labels = textsOf(scene).filter(({ item }) => item.role === 'edge');
      for (const { text, item, box } of labels) {
        const layersUnder = layers.filter((layer) => overlap(layer.box, box)).map(({ id }) => id);
        expect(layersUnder, `${text} lies on no layer`).toEqual([]);
        const labelsUnder = labels.filter((other) => other.item !== item && overlap(other.box, box));
        expect(
          labelsUnder.map((other) => other.text),
          `${text} lies on no label`,
        ).toEqual([]);
      }
    });
  });

  it('keeps everything within its bounds, and names each item once', () => {
    always((document) => {
      const { items, bounds } = sceneOf(document);
      expect(items.filter(({ box }) => !isInside(box, bounds)).map(({ key }) => key)).toEqual([]);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    });
  });

  it('shows every layer and every connection of the network', () => {
    always((document) => {
      const { items } = sceneOf(document);
      const shown = (role: string) => items.filter((item) => item.role === role).map(({ id }) => id);
      const { root } = document.project;
      const isInRoot = (layer: string) => document.layers.get(layer)?.network === root;
      expect(shown('layer').toSorted()).toEqual(
        [...document.layers]
          .filter(({ network }) => network === root)
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(shown('edge').toSorted()).toEqual(
        [...document.connections]
          .filter(({ from, to }) => isInRoot(from[0]) && isInRoot(to[0]))
          .map(({ id }) => id)
          .toSorted(),
      );
    });
  });
});

describe('a scene as SVG', () => {
  it('is well-formed, and has no element and no attribute but those of a plain drawing', () => {
    always((document) => {
      for (const theme of ['light', 'dark'] as const) expect(checkSvg(toSvg(sceneOf(document), { theme }))).toEqual([]);
    });
  });

  it('is the same text whatever the machine says about numbers and dates', () => {
    const draw = (): readonly string[] => examples.map(([, document]) => toSvg(sceneOf(document), { theme: 'light' }));
    const expected = draw();
    const asked = vi.spyOn(Number.prototype, 'toLocaleString');
    vi.stubGlobal('Intl', undefined);
    try {
      expect(draw()).toEqual(expected);
      expect(asked).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
      asked.mockRestore();
    }
  });
});
