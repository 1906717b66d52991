import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Document, Layer } from '@shared/document/document';
import { layOut } from '@shared/layout/lay-out';
import { buildScene } from '@shared/scene/build-scene';
import { layoutInput } from '@shared/scene/layout-input';
import { drawnTensors, type Tensor } from '@shared/scene/network';
import type { Scene, SceneItem, SceneSource } from '@shared/scene/scene';
import { draw } from '../../../drawing';
import { textsOf } from '../../../scene-texts';

/** A layer of a kind with settings, for `draw`. */
export const layer = (kind: string, settings: Layer['settings'] = {}, more: Partial<Layer> = {}): Partial<Layer> => ({
  kind,
  settings,
  ...more,
});

/** The network of the lesson. */
export const lesson = (): Document =>
  draw(
    {
      input_1: layer('input', { shape: [20, 20, 3] }),
      conv_1: layer('conv2d', { filters: 2, kernel: [3, 3] }),
      conv_2: layer('conv2d', { filters: 3, kernel: [3, 3] }),
      dense_1: layer('dense', { units: 2 }),
    },
    'input_1 conv_1 conv_2 dense_1',
  );

export const sourceOf = (document: Document): SceneSource => ({ document, analysis: analyze(document) });

export const sceneOf = (source: SceneSource): Scene => buildScene(source, layOut(layoutInput(source)));

export function analysisOf({ analysis }: SceneSource, id: string): LayerAnalysis {
  const found = analysis.root.layers.get(id);
  if (!found) throw new Error(`There is no layer ${id}.`);
  return found;
}

/** The tensor of a connection by its name, such as `conv_1>conv_2`. */
export function tensorOf(source: SceneSource, connection: string): Tensor {
  const found = drawnTensors(source).find((tensor) => tensor.connection.id === connection);
  if (!found) throw new Error(`There is no connection ${connection}.`);
  return found;
}

export function itemOf({ items }: Scene, key: string): SceneItem {
  const found = items.find((item) => item.key === key);
  if (!found) throw new Error(`There is no item ${key}.`);
  return found;
}

/** What an item says, text by text. */
export const wordsOf = (scene: Scene, key: string): readonly string[] =>
  textsOf(scene).flatMap(({ item, text }) => (item.key === key ? [text] : []));
