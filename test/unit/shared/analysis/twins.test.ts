import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { describe, expect, it } from 'vitest';
import type { SketchedNetwork } from './sketch';
import { conv, input, sketch } from './sketch';

/** The analyses of layers that all read one input of 16×16×3, under Keras' rules. */
function siblings(layers: SketchedNetwork['layers']): readonly LayerAnalysis[] {
  const names = Object.keys(layers);
  const wires = names.map((name) => `x ${name}`);
  const { root } = analyze(sketch({ main: { layers: { x: input(16, 16, 3), ...layers }, wires } }, { rules: 'keras' }));
  return names.flatMap((name) => root.layers.get(name) ?? []);
}

describe('layers that are alike', () => {
  it('share all that was found out about the first of them, but for id and name', () => {
    const [a, b] = siblings({ a: conv(2), b: conv(2) });
    expect([b?.id, b?.layer.name]).toEqual(['b', 'b']);
    expect([b?.arrivals, b?.settings, b?.outputs, b?.weights].every((part) => part !== undefined)).toBe(true);
    expect({ ...b, id: 'a', layer: a?.layer }).toEqual(a);
    expect(b?.weights).toBe(a?.weights);
  });

  it('are told from those that differ in anything', () => {
    const [, ...others] = siblings({
      a: conv(2, { kernel: [3, 1] }),
      settings: conv(2, { kernel: [1, 3] }),
      frozen: { ...conv(2, { kernel: [3, 1] }), frozen: true },
      rules: { ...conv(2, { kernel: [3, 1] }), rules: 'pytorch' },
      axisOrder: { ...conv(2, { kernel: [3, 1] }), axisOrder: 'channels-first' },
      sharer: { ...conv(2, { kernel: [3, 1] }), weightsOf: 'a' },
    });
    expect(others.map(({ outputs, counts, weights }) => [outputs[0], counts?.trainable, weights[0]?.shape])).toEqual([
      [[16, 14, 2], 1 * 3 * 3 * 2 + 2, [1, 3, 3, 2]],
      [[14, 16, 2], 0, [3, 1, 3, 2]],
      [[14, 16, 2], 3 * 1 * 3 * 2 + 2, [2, 3, 3, 1]],
      [[2, 14, 3], 3 * 1 * 16 * 2 + 2, [3, 1, 16, 2]],
      [[14, 16, 2], 0, [3, 1, 3, 2]],
    ]);
  });

  it('may be more than are remembered', () => {
    const different = Array.from({ length: 40 }, (_, index) => index + 1);
    const layers = Object.fromEntries(
      [...different, ...different].map((filters, index) => [`l${index}`, conv(filters)]),
    );
    expect(siblings(layers).map(({ outputs }) => outputs[0])).toEqual(
      [...different, ...different].map((filters) => [14, 14, filters]),
    );
  });
});
