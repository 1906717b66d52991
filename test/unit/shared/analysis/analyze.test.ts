import type { LayerAnalysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import { explainLayer } from '@shared/analysis/explain';
import type { Document } from '@shared/document/document';
import { apply, replace } from '@shared/document/patch';
import { sumText } from '@shared/layers/derivation-text';
import { describe, expect, it } from 'vitest';
import { conv, dense, input, layer, problemsIn, sketch } from './sketch';

/** The lesson's network; `settings` go to its two convolutions, `bias` to all three. */
const lesson = (settings = {}, bias = {}): Document =>
  sketch({
    main: {
      layers: {
        image: input(20, 20, 3),
        conv_1: conv(2, { ...settings, ...bias }),
        conv_2: conv(3, { ...settings, ...bias }),
        dense_1: dense(2, bias),
      },
      wires: ['image conv_1 conv_2 dense_1'],
    },
  });

/** A document with one layer changed. */
function edited(document: Document, id: string, change: (settings: object) => object): Document {
  const before = document.layers.get(id);
  if (!before) throw new Error(`There is no ${id}.`);
  return apply(document, [replace('layers', before, { ...before, settings: { ...change(before.settings) } })]);
}

const learnable = (document: Document): readonly (number | undefined)[] => {
  const { root } = analyze(document);
  return root.order.map((id) => root.layers.get(id)?.counts?.learnable);
};

describe('the lesson', () => {
  const [first, second] = [3 * (2 * 3 * 3) + 2, 2 * (3 * 3 * 3) + 3];

  it('comes to 2,515', () => {
    const third = 20 * 20 * 3 * 2 + 2;
    expect(learnable(lesson())).toEqual([0, first, second, third]);
    expect(analyze(lesson()).root.counts).toEqual({
      parameters: 2515,
      trainable: 2515,
      nonTrainable: 0,
      learnable: first + second + third,
      buffers: 0,
    });
  });

  it('comes to 1,651 without zero padding', () => {
    const third = (20 - 2 - 2) * (20 - 2 - 2) * 3 * 2 + 2;
    expect(learnable(lesson({ padding: 'valid' }))).toEqual([0, first, second, third]);
    expect(analyze(lesson({ padding: 'valid' })).root.counts.learnable).toBe(1651);
  });

  it('comes to 2,508 without biases', () => {
    expect(learnable(lesson({}, { bias: false }))).toEqual([0, 3 * 18, 2 * 27, 1200 * 2]);
    expect(analyze(lesson({}, { bias: false })).root.counts.learnable).toBe(2515 - 2 - 3 - 2);
  });

  it('says on every edge what the next layer makes of it', () => {
    const { root } = analyze(lesson());
    const sums = root.order.map((id) => sumText(explainLayer(root.layers.get(id) as LayerAnalysis)?.parameters ?? []));
    expect(sums).toEqual([undefined, '3 × 18 + 2 = 56', '2 × 27 + 3 = 57', '1,200 × 2 + 2 = 2,402']);
    expect(root.layers.get('dense_1')).toMatchObject({ inputs: [[20, 20, 3]], seen: [[1200]], outputs: [[2]] });
  });

  it('is another network under the rules of Keras', () => {
    const keras = { ...lesson(), project: { ...lesson().project, rules: 'keras' as const } };
    expect(learnable(keras)).toEqual([0, first, second, 3 * 2 + 2]);
    expect(analyze(keras).root.outputs).toEqual([[16, 16, 2]]);
  });

  it('may have rules of its own for a layer', () => {
    const document = lesson();
    const before = document.layers.get('dense_1');
    if (!before) throw new Error('The lesson has a dense layer.');
    const mixed = apply(document, [replace('layers', before, { ...before, rules: 'keras' })]);
    expect(learnable(mixed)).toEqual([0, first, second, 3 * 2 + 2]);
    expect(analyze(mixed).at('dense_1')?.rules).toBe('keras');
  });
});

it('a convolution after a dense layer takes each node as a 1×1 channel, and says so', () => {
  const chain = sketch({ main: { layers: { x: input(8), a: dense(4), b: conv(2) }, wires: ['x a b'] } });
  const { root } = analyze(chain);
  expect(root.layers.get('b')).toMatchObject({ seen: [[1, 1, 4]], outputs: [[1, 1, 2]], assumed: false });
  expect(root.layers.get('b')?.counts?.learnable).toBe(4 * (2 * 3 * 3) + 2);
  expect(root.findings.map(({ problem }) => [problem.code, problem.severity])).toEqual([
    ['nodes-as-channels', 'advice'],
  ]);
  expect(root.leftOut).toEqual([]);
});

it('batch normalization keeps what it does not learn', () => {
  const net = sketch({ main: { layers: { x: input(8, 8, 4), bn: layer('batch-norm') }, wires: ['x bn'] } });
  expect(analyze(net).root.counts).toEqual({
    parameters: 4 * 4,
    trainable: 2 * 4,
    nonTrainable: 2 * 4,
    learnable: 2 * 4,
    buffers: 0,
  });
});

it('nothing of a frozen layer is trained', () => {
  const net = sketch({
    main: {
      layers: { x: input(8, 8, 4), bn: layer('batch-norm', {}, { frozen: true }), a: dense(2) },
      wires: ['x bn a'],
    },
  });
  const { root } = analyze(net);
  expect(root.layers.get('bn')?.counts).toMatchObject({
    parameters: 4 * 4,
    trainable: 0,
    nonTrainable: 4 * 4,
    learnable: 2 * 4,
  });
  expect(root.layers.get('bn')?.weights.map(({ trainable }) => trainable)).toEqual([false, false, false, false]);
  expect(root.counts.trainable).toBe(8 * 8 * 4 * 2 + 2);
});

describe('a mistake sits on its layer, and the rest is still computed', () => {
  it('a kernel larger than its input', () => {
    const broken = edited(lesson(), 'conv_1', (settings) => ({ ...settings, kernel: 21, padding: 'valid' }));
    const { root } = analyze(broken);
    expect(problemsIn(analyze(broken))).toEqual(['conv_1 window-too-large']);
    expect(root.findings[0]?.fixes).toEqual([
      { do: 'set', settings: { padding: 'same' } },
      { do: 'set', settings: { kernel: [20, 20] } },
    ]);
    expect(root.leftOut).toEqual(['conv_1']);
    expect(root.order.map((id) => root.layers.get(id)?.assumed)).toEqual([false, true, true, true]);
    expect(root.counts.learnable).toBe(57 + 2402);
  });

  it('a merge of unequal shapes carries its first input on', () => {
    const net = sketch({
      main: {
        layers: { x: input(8, 8, 4), a: conv(16), b: conv(32), sum: layer('add'), head: dense(2) },
        wires: ['x a sum', 'x b sum', 'sum head'],
      },
    });
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['sum shapes-differ']);
    expect(root.layers.get('head')).toMatchObject({ inputs: [[8, 8, 16]], assumed: true });
    expect(root.layers.get('head')?.counts?.learnable).toBe(8 * 8 * 16 * 2 + 2);
    expect(root.leftOut).toEqual(['sum']);
  });

  it('no input', () => {
    const net = sketch({ main: { layers: { a: conv(4), b: conv(8), c: dense(2), d: dense(3) }, wires: ['a b c d'] } });
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['a no-input', 'c input-unknown']);
    expect(root.findings[0]?.fixes).toEqual([{ do: 'attach' }]);
    // The channels of the second are known all the same, and so is the last dense layer.
    expect(root.leftOut).toEqual(['a', 'c']);
    expect(root.counts.learnable).toBe(4 * (8 * 3 * 3) + 8 + (2 * 3 + 3));
  });

  it('a merge with one input lacks one', () => {
    const net = sketch({ main: { layers: { x: input(4), sum: layer('add'), head: dense(2) }, wires: ['x sum head'] } });
    const { root } = analyze(net);
    expect(root.findings.map(({ problem }) => problem.text().message)).toEqual(['sum lacks an input.']);
    expect(root.layers.get('head')?.counts?.learnable).toBe(4 * 2 + 2);
  });

  it('too many inputs: the first is used', () => {
    const net = sketch({
      main: { layers: { x: input(4), y: input(5), z: input(6), a: dense(2) }, wires: ['x a', 'y a', 'z a'] },
    });
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['a too-many-inputs']);
    expect(root.findings[0]?.fixes).toEqual([{ do: 'disconnect', inputs: [1, 2] }]);
    expect(root.layers.get('a')).toMatchObject({ inputs: [[4]], outputs: [[2]], counts: null });
  });

  it('a kind that this version does not know keeps its input', () => {
    const net = sketch({
      main: {
        layers: { x: input(4), odd: layer('lambda', { f: 'x' }), a: dense(2) },
        wires: ['x odd.1 ', 'odd.result a'].map((wire) => wire.trim()),
      },
    });
    const { root } = analyze(net);
    expect(root.findings.map(({ problem }) => [problem.code, problem.severity])).toEqual([['unknown-kind', 'warning']]);
    expect(root.layers.get('a')).toMatchObject({ inputs: [[4]], assumed: true });
    expect(root.leftOut).toEqual(['odd']);
    expect(root.counts.learnable).toBe(4 * 2 + 2);
  });

  it('an unknown axis that a weight needs', () => {
    const net = sketch({ main: { layers: { x: input('T', 8), a: dense(2), b: dense(3) }, wires: ['x a b'] } });
    expect(problemsIn(analyze(net))).toEqual(['a unknown-axis']);
    expect(analyze(net).root.counts.learnable).toBe(2 * 3 + 3);
  });

  it('a setting that is refused', () => {
    const net = edited(lesson(), 'conv_2', (settings) => ({ ...settings, filters: 0 }));
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['conv_2 setting-refused']);
    expect(root.findings[0]?.fixes).toEqual([{ do: 'set', settings: { filters: 32 } }]);
    // It is taken to have as many filters as a new layer.
    expect(root.layers.get('dense_1')).toMatchObject({ inputs: [[20, 20, 32]], assumed: true });
  });

  it('a formula without its argument', () => {
    const net = edited(lesson(), 'conv_2', (settings) => ({ ...settings, filters: '=width' }));
    expect(analyze(net).root.findings.map(({ problem }) => problem.text().message)).toEqual([
      'The formula =width cannot be worked out: there is no argument "width".',
    ]);
  });

  it('an input of the wrong rank', () => {
    const net = sketch(
      { main: { layers: { x: input(8), a: conv(4), b: conv(2) }, wires: ['x a b'] } },
      { rules: 'keras' },
    );
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['a wrong-rank']);
    expect(root.findings[0]?.fixes).toEqual([{ do: 'rules', rules: 'lesson' }]);
    expect(root.layers.get('b')).toMatchObject({ inputs: [[null, null, 4]], assumed: true });
    expect(root.layers.get('b')?.counts?.learnable).toBe(4 * (2 * 3 * 3) + 2);
  });

  it('an output that is not there', () => {
    const net = sketch({ main: { layers: { x: input(8), a: dense(4), b: dense(2) }, wires: ['x a', 'a.state b'] } });
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['b no-such-output']);
    expect(root.findings[0]?.fixes).toEqual([{ do: 'disconnect', inputs: [0] }]);
    expect(root.layers.get('b')).toMatchObject({ inputs: [null], outputs: [[2]], counts: null, assumed: true });
  });
});

describe('a cycle', () => {
  const looped = sketch({
    main: {
      layers: { x: input(8, 8, 4), sum: layer('add'), z_conv: conv(4), y_head: conv(2), a_last: dense(2) },
      wires: ['x sum z_conv', 'z_conv sum', 'z_conv y_head a_last'],
    },
  });

  it('is found where it closes, and nothing else is blamed', () => {
    const { root } = analyze(looped);
    expect(problemsIn(analyze(looped))).toEqual(['sum cycle']);
    expect(root.findings[0]?.fixes).toEqual([{ do: 'disconnect', inputs: [1] }]);
    expect(root.order).toEqual(['x', 'sum', 'z_conv', 'y_head', 'a_last']);
  });

  it('does not keep what comes after it from being computed', () => {
    const { root } = analyze(looped);
    expect(root.layers.get('a_last')).toMatchObject({ inputs: [[8, 8, 2]], assumed: true });
    expect(root.leftOut).toEqual(['sum']);
  });

  it('may be a layer that feeds itself, or have no beginning', () => {
    const self = sketch({ main: { layers: { a: dense(4) }, wires: ['a a'] } });
    expect(problemsIn(analyze(self))).toEqual(['a cycle']);
    const ring = sketch({ main: { layers: { a: dense(4), b: dense(5), c: dense(6) }, wires: ['a b c a'] } });
    expect(problemsIn(analyze(ring))).toEqual(['a cycle']);
    expect(analyze(ring).root.counts.learnable).toBe(4 * 5 + 5 + (5 * 6 + 6));
  });
});

describe('what leaves the safe integers is a problem, never rounded', () => {
  it('the parameters of a layer', () => {
    const net = sketch({ main: { layers: { x: input(1e9), a: dense(1e9), b: dense(1) }, wires: ['x a b'] } });
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['a count-too-large']);
    expect(root.leftOut).toEqual(['a']);
    expect(root.counts.learnable).toBe(1e9 * 1 + 1);
  });

  it('the size of an axis', () => {
    const net = sketch({
      main: { layers: { x: input(1e9, 1e9), a: layer('flatten'), b: dense(1) }, wires: ['x a b'] },
    });
    const { root } = analyze(net);
    expect(problemsIn(analyze(net))).toEqual(['a size-too-large', 'b input-unknown']);
    expect(root.layers.get('a')?.outputs).toEqual([[null]]);
    expect(root.layers.get('b')?.outputs).toEqual([[1]]);
  });

  it('the size that a dense layer sees', () => {
    const net = sketch({ main: { layers: { x: input(1e9, 1e9), a: dense(1) }, wires: ['x a'] } });
    expect(problemsIn(analyze(net))).toEqual(['a size-too-large']);
    expect(analyze(net).at('a')).toMatchObject({ seen: undefined, weights: [], counts: null });
  });

  it('the total', () => {
    const most = 9_000_000;
    const layers = { x: input(1e9), a: dense(most), y: input(1e9), b: dense(most), z: input(8), c: dense(2) };
    const net = sketch({ main: { layers, wires: ['x a', 'y b', 'z c'] } });
    const { root } = analyze(net);
    expect(Number.isSafeInteger(root.counts.learnable)).toBe(true);
    expect(root.counts.learnable).toBe(1e9 * most + most + (8 * 2 + 2));
    expect(root.leftOut).toEqual(['b']);
    expect(problemsIn(analyze(net))).toEqual(['all total-too-large']);
    expect(root.findings[0]?.problem.text().message).toContain('the total leaves out b.');
    const smaller = edited(net, 'a', (settings) => ({ ...settings, units: 1 }));
    expect(analyze(smaller, analyze(net)).root).toMatchObject({ leftOut: [], findings: [] });
    expect(analyze(net, analyze(smaller)).root).toMatchObject({ leftOut: ['b'] });
    const swapped = edited(smaller, 'b', (settings) => ({ ...settings, units: 1 }));
    const back = edited(swapped, 'a', (settings) => ({ ...settings, units: most }));
    expect(analyze(back, analyze(smaller)).root.counts).toEqual(analyze(back).root.counts);
  });
});

describe('after an edit', () => {
  const length = 200;
  const names = Array.from({ length }, (_, index) => `conv_${index}`);
  const chain = sketch({
    main: {
      layers: { x: input(64, 64, 3), ...Object.fromEntries(names.map((name) => [name, conv(8)])) },
      wires: [`x ${names.join(' ')}`],
    },
  });
  const analysis = analyze(chain);
  const inferred = (change: (settings: object) => object, id = 'conv_100'): number =>
    analyze(edited(chain, id, change), analysis).inferred;

  it('only the layer is inferred, where nothing else changes', () => {
    expect(analysis.inferred).toBe(length + 1);
    expect(inferred((settings) => ({ ...settings, bias: false }))).toBe(1);
    expect(analyze(chain, analysis).inferred).toBe(0);
  });

  it('what reads it is inferred too, as far as shapes change', () => {
    expect(inferred((settings) => ({ ...settings, filters: 9 }))).toBe(2);
    expect(inferred((settings) => ({ ...settings, stride: 2 }))).toBe(length - 100);
    expect(inferred(() => ({ shape: [64, 64, 4] }), 'x')).toBe(2);
    expect(inferred(() => ({ shape: [32, 64, 3] }), 'x')).toBe(length + 1);
  });

  it('a layer that did not change is the same object', () => {
    const after = analyze(
      edited(chain, 'conv_100', (settings) => ({ ...settings, filters: 9 })),
      analysis,
    ).root;
    const changed = after.order.filter((id) => after.layers.get(id) !== analysis.root.layers.get(id));
    expect(changed).toEqual(['conv_100', 'conv_101']);
    expect(after.findings).toBe(analysis.root.findings);
  });

  it('a structural edit infers only where something else arrives', () => {
    const connection = [...chain.connections].at(-1);
    if (!connection) throw new Error('The chain has connections.');
    const cut = { ...chain, connections: chain.connections.without(connection.id) };
    expect(analyze(cut, analysis).inferred).toBe(1);
  });
});

it('a layer is found by its path', () => {
  expect(analyze(lesson()).at('conv_2')?.counts?.learnable).toBe(57);
  expect([analyze(lesson()).at('conv_3'), analyze(lesson()).at('conv_2/conv_1'), analyze(lesson()).at('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('an empty network has nothing, and lacks nothing', () => {
  const { root } = analyze(sketch({ main: { layers: {} } }));
  expect(root).toMatchObject({ order: [], outputs: [], leftOut: [], findings: [] });
  expect(root.counts.parameters).toBe(0);
});

it('only what can be explained is', () => {
  const net = sketch({
    main: { layers: { x: input(8), a: dense(4), b: conv(2), odd: layer('lambda') }, wires: ['x a', 'b odd'] },
  });
  const { root } = analyze(net);
  const explained = (id: string) => explainLayer(root.layers.get(id) as LayerAnalysis);
  expect(explained('a')?.parameters).toHaveLength(5);
  expect([explained('b'), explained('odd')]).toEqual([undefined, undefined]);
});
