import { analyze } from '@shared/analysis/analyze';
import { parseProject } from '@shared/document/file';
import type { Picture } from '@shared/ipc';
import { layOut } from '@shared/layout/lay-out';
import type { Result } from '@shared/result';
import { fail, ok, problem } from '@shared/result';
import { buildScene } from '@shared/scene/build-scene';
import { layoutInput } from '@shared/scene/layout-input';
import type { Scene } from '@shared/scene/scene';
import { toSvg } from '@shared/scene/to-svg';
import { readAssets, type Assets } from './assets';
import { toPng } from './png';

/** More would take gigabytes to draw, and little can open it. */
const mostPixels = 200_000_000;

export const pictureTooLarge = problem<{ readonly width: number; readonly height: number }>({
  code: 'picture-too-large',
  severity: 'error',
  text: ({ width, height }) => ({
    message: 'The diagram is too large for a PNG at this scale.',
    expected: `At most ${mostPixels / 1_000_000} million pixels.`,
    received: `${width} × ${height} pixels.`,
    remedy: 'Choose a smaller scale, or export as SVG.',
  }),
});

/** Draws projects, as the bytes of a file. Fails with what is wrong with the text, or with `picture-too-large`. */
export type Renderer = (picture: Picture) => Promise<Result<Uint8Array<ArrayBuffer>>>;

/**
 * The one exporter, for the app (in a process of its own) and for the command line. What it draws depends on the project's
 * text alone, so that both give the same bytes. `assetFolder` is `../assets` beside the bundle.
 */
export function createRenderer(assetFolder: string): Renderer {
  let assets: Promise<Assets> | undefined;
  return async (picture) => {
    const scene = sceneOf(picture.text);
    if (!scene.ok) return scene;
    return draw(scene.value, picture, await (assets ??= readAssets(assetFolder)));
  };
}

function sceneOf(text: string): Result<Scene> {
  const document = parseProject(text);
  if (!document.ok) return document;
  const source = { document: document.value, analysis: analyze(document.value) };
  return ok(buildScene(source, layOut(layoutInput(source))));
}

async function draw(
  scene: Scene,
  { format, scale, theme }: Picture,
  assets: Assets,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (format === 'svg') return ok(new TextEncoder().encode(toSvg(scene, { theme, fonts: assets.fonts })));
  const width = Math.ceil(scene.bounds.width * scale);
  const height = Math.ceil(scene.bounds.height * scale);
  if (width * height > mostPixels) return fail(pictureTooLarge({ width, height }));
  // It draws with the fonts it is given, so the picture need not bring them.
  return ok(await toPng(toSvg(scene, { theme }), scale, assets));
}
