import type { LayerAnalysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import { explainShape } from '@shared/analysis/explain-shape';
import { stepText } from '@shared/layers/derivation-text';
import { expect, it } from 'vitest';
import { conv, input, layer, sketch } from './sketch';
import type { SketchedNetwork } from './sketch';

/** What is said of the shape of the layer `l`, a line an axis. */
function linesOf(layers: SketchedNetwork['layers'], wires: readonly string[] = ['x l']): readonly string[] {
  const { root } = analyze(sketch({ main: { layers, wires } }));
  return explainShape(root.layers.get('l') as LayerAnalysis).map((line) => {
    const { word, value, note } = stepText(line);
    return `${word} ${value} (${note})`;
  });
}

it('an axis that is worked out of an unknown one says what it lacks, in the order of the axes', () => {
  expect(linesOf({ x: input(null, 20, 3), l: conv(4) })).toEqual([
    'height ? (not known, as the height that arrives is not)',
    'width 20 (zero padding)',
    'channels 4 (one a filter)',
  ]);
});

it('a named axis is unknown too, and is called what it becomes where it has no name of its own', () => {
  expect(linesOf({ x: input('T', 3), l: layer('conv1d', { filters: 4, kernel: 3 }) })[0]).toBe(
    'length ? (not known, as the length that arrives is not)',
  );
});

it('flattening lacks every unknown axis', () => {
  expect(linesOf({ x: input(null, null, 3), l: layer('flatten') })).toEqual([
    'elements ? (not known, as the height and the width that arrive are not)',
  ]);
});

it('an axis that stays as it is has no line, known or not', () => {
  expect(linesOf({ x: input(null, 20, 3), l: layer('relu') })).toEqual([]);
});

it('a layer that cannot be counted says so by its problem, and nothing of its shape', () => {
  expect(linesOf({ x: input(null, 3), l: layer('dense', { units: 2, takes: 'flatten' }) })).toEqual([]);
});

it('two unknown sizes that are put together lack both', () => {
  const joined = { x: input(null, 3), y: input(4, 3), l: layer('concatenate', { axis: 1 }) };
  expect(linesOf(joined, ['x l', 'y l'])).toEqual(['size ? (not known, as the size that arrives is not)']);
});
