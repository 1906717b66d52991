import { analyze } from '@shared/analysis/analyze';
import { parseProject } from '@shared/document/file';
import { layOut } from '@shared/layout/lay-out';
import { buildScene } from '@shared/scene/build-scene';
import { layoutInput } from '@shared/scene/layout-input';
import type { Scene } from '@shared/scene/scene';

/** The texts of examples/, by path, fetched when they are asked for. */
const texts = import.meta.glob<string>('../../examples/*.layerwright', { query: '?raw', import: 'default' });

/** The scene of an example, for its thumbnail; `undefined` for an id that no example has. */
export async function exampleScene(id: string): Promise<Scene | undefined> {
  const text = await texts[`../../examples/${id}.layerwright`]?.();
  const parsed = text === undefined ? undefined : parseProject(text);
  if (!parsed?.ok) return undefined;
  const source = { document: parsed.value, analysis: analyze(parsed.value) };
  return buildScene(source, layOut(layoutInput(source)));
}
