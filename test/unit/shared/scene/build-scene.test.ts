import { analyze } from '@shared/analysis/analyze';
import type { Document } from '@shared/document/document';
import { setPositions } from '@shared/document/edit/place';
import { setSettings } from '@shared/document/edit/settings';
import type { Patch } from '@shared/document/patch';
import { layOut } from '@shared/layout/lay-out';
import { buildScene } from '@shared/scene/build-scene';
import { layoutInput } from '@shared/scene/layout-input';
import type { Result } from '@shared/result';
import { isFrame } from '@shared/scene/scene';
import { describe, expect, it } from 'vitest';
import { after, draw } from '../../../drawing';
import { itemOf, layer, lesson, sceneOf, sourceOf, wordsOf } from './sources';

describe('the lesson', () => {
  const scene = sceneOf(sourceOf(lesson()));

  it.each([
    ['layer:input_1', ['input_1', 'Input', '20×20×3', 'no parameters']],
    ['layer:conv_1', ['conv_1', 'Conv2D', '3×3 · 2 filters · same', '56', '2.2 %']],
    ['layer:conv_2', ['conv_2', 'Conv2D', '3×3 · 3 filters · same', '57', '2.3 %']],
    ['layer:dense_1', ['dense_1', 'Dense', '2 units', '2,402', '95.5 %']],
    ['edge:input_1>conv_1', ['20×20×3', '3 × 18 + 2 = 56']],
    ['edge:conv_1>conv_2', ['20×20×2', '2 × 27 + 3 = 57']],
    ['edge:conv_2>dense_1', ['20×20×3', '→ 1,200', '1,200 × 2 + 2 = 2,402']],
    ['legend', ['Input and output', 'Convolution', 'Dense']],
    ['footer', ['2,515 learnable parameters', 'all trainable', 'Lesson rules · zero padding · biases counted']],
  ])('%s says %j', (key, words) => {
    expect(wordsOf(scene, key)).toEqual(words);
  });

  it('is described in a sentence', () => {
    expect(scene.description).toBe(
      'A network of 4 layers with 2,515 learnable parameters: input_1, Input, 20×20×3, 0; ' +
        'conv_1, Conv2D, 20×20×2, 56; conv_2, Conv2D, 20×20×3, 57; dense_1, Dense, 2, 2,402.',
    );
  });

  it('says of a layer all that its card shows, and where it stands', () => {
    expect(itemOf(scene, 'layer:dense_1').label).toBe(
      'dense_1, Dense, 2 units, input 20×20×3 flattened to 1,200, 2,402 learnable parameters, 4 of 4',
    );
  });

  it('paints edges before layers, and the frame last', () => {
    expect([...new Set(scene.items.map(({ role }) => role))]).toEqual(['edge', 'layer', 'title', 'legend', 'footer']);
  });
});

describe('from one scene to the next', () => {
  /** The keys of the items that are the very same objects after an edit. */
  function keptAfter(verb: (document: Document) => Result<Patch> | Patch): readonly string[] {
    const document = lesson();
    const analysis = analyze(document);
    const old = sceneOf({ document, analysis });
    const changed = after(document, verb(document));
    const next = sceneOf({ document: changed, analysis: analyze(changed, analysis) });
    return old.items.filter((item) => next.items.includes(item)).map(({ key }) => key);
  }

  it('everything keeps its identity where nothing changes', () => {
    expect(keptAfter(() => [])).toEqual(
      sceneOf(sourceOf(lesson()))
        .items.filter((item) => !isFrame(item))
        .map(({ key }) => key),
    );
  });

  it('a layer without parameters keeps its identity when another changes, though the total does too', () => {
    const kept = keptAfter((document) => setSettings(document, ['dense_1'], { units: 3 }));
    expect(kept).toEqual(['edge:input_1>conv_1', 'edge:conv_1>conv_2', 'layer:input_1']);
  });

  it('a layer that is moved by hand moves alone, with its edges', () => {
    const kept = keptAfter((document) => setPositions(document, new Map([['conv_2', { x: 0, y: 300 }]])));
    expect(kept).toEqual(['edge:input_1>conv_1', 'layer:input_1', 'layer:conv_1', 'layer:dense_1']);
  });
});

it('leaves out what an older layout has no place for', () => {
  const layout = layOut(layoutInput(sourceOf(draw({ x: 'input' }))));
  const scene = buildScene(sourceOf(draw({ x: 'input', a: 'dense' }, 'x a')), layout);
  expect(scene.items.filter((item) => !isFrame(item)).map(({ key }) => key)).toEqual(['layer:x']);
});

it('draws one tensor as one line, as far as it goes the same way', () => {
  const scene = sceneOf(sourceOf(draw({ x: layer('input', { shape: [4] }), a: 'dense', b: 'dense' }, 'x a', 'x b')));
  const lines = ['edge:x>a', 'edge:x>b'].map((key) => itemOf(scene, key).marks.find((mark) => mark.type === 'path'));
  const starts = lines.map((mark) => mark?.type === 'path' && mark.d.split(/[A-Z]/)[1]);
  expect(starts[0]).not.toBe(starts[1]);
});

it('has a frame even around nothing', () => {
  const scene = sceneOf(sourceOf(draw({})));
  expect(scene.items.map(({ key }) => key)).toEqual(['title', 'footer']);
  expect(wordsOf(scene, 'footer')).toEqual(['0 learnable parameters', 'Lesson rules']);
});
