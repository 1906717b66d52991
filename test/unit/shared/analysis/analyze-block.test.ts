import { analyze } from '@shared/analysis/analyze';
import type { Document } from '@shared/document/document';
import { apply, replace } from '@shared/document/patch';
import { describe, expect, it } from 'vitest';
import { block, conv, dense, input, layer, problemsIn, sketch } from './sketch';

/** A residual unit of `width` channels: two convolutions and a sum, fed and read at its ports. */
const unit = (width: number) => ({
  arguments: { width },
  layers: {
    u_in: input(8, 8, 4),
    u_conv_1: conv('=width'),
    u_conv_2: conv('=width', { bias: false }),
    u_sum: layer('add'),
  },
  wires: ['u_in u_conv_1 u_conv_2 u_sum', 'u_in u_sum'],
});

const unitCount = (width: number): number => width * (width * 9) + width + width * (width * 9);

/** A network that makes its input 4 channels wider, as a dense block does. */
const growing = {
  layers: { g_in: input(8, 8, 4), g_conv: conv(4), g_join: layer('concatenate') },
  wires: ['g_in g_conv', 'g_in g_join', 'g_conv g_join'],
};

/** A document with a layer replaced. */
function changed(document: Document, id: string, change: object): Document {
  const before = document.layers.get(id);
  if (!before) throw new Error(`There is no ${id}.`);
  return apply(document, [replace('layers', before, { ...before, ...change })]);
}

describe('a block', () => {
  it('is its network, fed with what arrives', () => {
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('unit') }, wires: ['x stage.u_in'] },
      unit: unit(4),
    });
    const analysis = analyze(net);
    expect(problemsIn(analysis)).toEqual([]);
    expect(analysis.at('stage')).toMatchObject({ inputs: [[8, 8, 4]], outputs: [[8, 8, 4]], assumed: false });
    expect(analysis.at('stage')?.counts?.learnable).toBe(unitCount(4));
    expect(analysis.at('stage/u_conv_1')?.weights[0]?.shape).toEqual([3, 3, 4, 4]);
    expect(analysis.root.counts.learnable).toBe(unitCount(4));
  });

  it('repeated with equal shapes is multiplied', () => {
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('unit', { repeat: 5 }) }, wires: ['x stage.u_in'] },
      unit: unit(4),
    });
    const analysis = analyze(net);
    expect(analysis.at('stage')?.counts?.learnable).toBe(5 * unitCount(4));
    expect(analysis.at('stage')?.instances.map(({ times }) => times)).toEqual([5]);
    // The input, the block, and the four layers inside, once.
    expect(analysis.inferred).toBe(2 + 4);
  });

  it('whose shapes change is computed repeat by repeat', () => {
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('growing', { repeat: 3 }) }, wires: ['x stage.g_in'] },
      growing,
    });
    const analysis = analyze(net);
    const each = (channels: number): number => channels * (4 * 9) + 4;
    expect(analysis.at('stage')?.outputs).toEqual([[8, 8, 4 + 3 * 4]]);
    expect(analysis.at('stage')?.counts?.learnable).toBe(each(4) + each(8) + each(12));
    expect(analysis.at('stage')?.instances.map(({ times }) => times)).toEqual([1, 1, 1]);
  });

  it('is computed until its shapes stop changing, and from there multiplied', () => {
    const net = sketch({
      main: { layers: { x: input(9, 9, 3), stage: block('unit', { repeat: 10 }) }, wires: ['x stage.u_in'] },
      unit: { layers: { u_in: input(1, 1, 1), u_conv: conv(4, { stride: 2 }) }, wires: ['u_in u_conv'] },
    });
    const analysis = analyze(net);
    // 9 → 5 → 3 → 2 → 1, and the channels are 4 from the first on.
    expect(analysis.at('stage')?.instances.map(({ times }) => times)).toEqual([1, 1, 1, 1, 6]);
    expect(analysis.at('stage')?.outputs).toEqual([[1, 1, 4]]);
    expect(analysis.at('stage')?.counts?.learnable).toBe(3 * (4 * 9) + 4 + 9 * (4 * (4 * 9) + 4));
  });

  it('infers at a repeat only what sees something else, after an edit as from scratch', () => {
    const net = sketch(
      {
        main: { layers: { x: input(9, 9, 4), stage: block('excited', { repeat: 3 }) }, wires: ['x stage.e_in'] },
        excited: {
          layers: {
            e_in: input(9, 9, 4),
            e_conv: conv(4),
            e_pool: layer('global-average-pool2d', { keepAxes: true }),
            e_dense: dense(4),
            e_scale: layer('multiply'),
          },
          wires: ['e_in e_conv e_scale', 'e_conv e_pool e_dense e_scale'],
        },
      },
      { rules: 'keras' },
    );
    // At each repeat the image is smaller, and the dense layer sees the same.
    const inside = 5 + 4 + 4;
    const analysis = analyze(net);
    expect(analysis.inferred).toBe(2 + inside);
    expect(analyze(changed(net, 'stage', { rules: 'pytorch' }), analysis).inferred).toBe(1 + inside);
    const biasless = changed(net, 'e_dense', { settings: { units: 4, bias: false } });
    expect(analyze(biasless, analysis).inferred).toBe(1 + 1);
  });

  it('shared across its repeats counts once', () => {
    const shared = { repeat: 5, sharedAcrossRepeats: true } as const;
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('unit', shared) }, wires: ['x stage.u_in'] },
      unit: unit(4),
    });
    expect(analyze(net).at('stage')?.counts?.learnable).toBe(unitCount(4));
  });

  it('shared across repeats whose shapes change is a problem', () => {
    const shared = { repeat: 2, sharedAcrossRepeats: true } as const;
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('growing', shared) }, wires: ['x stage.g_in'] },
      growing,
    });
    const analysis = analyze(net);
    expect(problemsIn(analysis)).toEqual(['stage repeat-changes-shape']);
    expect(analysis.root.leftOut).toEqual(['stage']);
    expect(analysis.at('stage')?.outputs).toEqual([[8, 8, 12]]);
  });

  it('of two outputs cannot be repeated from one input', () => {
    const net = sketch({
      main: { layers: { x: input(8), stage: block('fork', { repeat: 2 }) }, wires: ['x stage.f_in'] },
      fork: { layers: { f_in: input(8), f_a: dense(2), f_b: dense(3) }, wires: ['f_in f_a', 'f_in f_b'] },
    });
    expect(problemsIn(analyze(net))).toEqual(['stage repeat-does-not-fit']);
  });

  it('frozen, is frozen with all inside of it', () => {
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('unit', {}, { frozen: true }) }, wires: ['x stage.u_in'] },
      unit: unit(4),
    });
    const analysis = analyze(net);
    expect(analysis.at('stage')?.counts).toMatchObject({
      trainable: 0,
      nonTrainable: unitCount(4),
      learnable: unitCount(4),
    });
    expect(analysis.at('stage/u_conv_1')?.counts?.trainable).toBe(0);
    expect(analysis.at('stage/u_conv_1')?.weights.every(({ trainable }) => !trainable)).toBe(true);
  });

  it('with rules of its own hands them on inwards', () => {
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), stage: block('one', {}, { rules: 'keras' }) }, wires: ['x stage.o_in'] },
      one: { layers: { o_in: input(8, 8, 4), o_conv: conv(4) }, wires: ['o_in o_conv'] },
    });
    expect(analyze(net).at('stage')?.outputs).toEqual([[6, 6, 4]]);
  });

  it('too large to be counted is a problem', () => {
    const net = sketch({
      main: { layers: { x: input(1e9), stage: block('one', { repeat: 10_000 }) }, wires: ['x stage.o_in'] },
      one: { layers: { o_in: input(1), o_a: dense(1000), o_b: dense(1e9) }, wires: ['o_in o_a o_b'] },
    });
    expect(problemsIn(analyze(net))).toEqual(['stage count-too-large']);
  });
});

describe('a definition used twice', () => {
  const twice = (first: number, second: number | string): Document =>
    sketch({
      main: {
        arguments: { base: 2 },
        layers: {
          x: input(8, 8, 4),
          a: block('plain', { arguments: { width: first } }),
          b: block('plain', { arguments: { width: second } }),
        },
        wires: ['x a.p_in', 'a.p_conv b.p_in'],
      },
      plain: {
        arguments: { width: 7 },
        layers: { p_in: input(8, 8, 4), p_conv: conv('=width') },
        wires: ['p_in p_conv'],
      },
    });

  it('has two sets of numbers under different arguments', () => {
    const analysis = analyze(twice(4, 6));
    expect(analysis.at('a/p_conv')?.counts?.learnable).toBe(4 * (4 * 9) + 4);
    expect(analysis.at('b/p_conv')?.counts?.learnable).toBe(4 * (6 * 9) + 6);
    expect(analysis.at('b')?.outputs).toEqual([[8, 8, 6]]);
  });

  it('is computed once where nothing differs', () => {
    expect(analyze(twice(4, 4)).inferred).toBe(3 + 2);
    expect(analyze(twice(4, 6)).inferred).toBe(3 + 2 + 2);
  });

  it('takes formulas of the arguments around it', () => {
    expect(analyze(twice(4, '=3*base')).at('b')?.outputs).toEqual([[8, 8, 3 * 2]]);
    expect(problemsIn(analyze(twice(4, '=depth')))).toEqual(['b formula-broken']);
  });

  it('is inferred again only where an edit reaches', () => {
    const document = twice(4, 6);
    const analysis = analyze(document);
    const wider = changed(document, 'b', { block: { network: 'plain', repeat: 1, arguments: { width: 8 } } });
    // The block and what is inside of it, as its surroundings are others now.
    expect(analyze(wider, analysis).inferred).toBe(1 + 2);
    const inside = changed(document, 'p_conv', { settings: { filters: '=width', kernel: 3, bias: false } });
    expect(analyze(inside, analysis).inferred).toBe(2 + 2);
  });

  it('and fed with something else, infers inside only what that reaches', () => {
    const layers = { p_in: input(8, 8, 4), p_conv: conv(4), p_relu: layer('activation'), p_last: conv(2) };
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), a: conv(5), stage: block('plain') }, wires: ['x a stage.p_in'] },
      plain: { layers, wires: ['p_in p_conv p_relu p_last'] },
    });
    const wider = changed(net, 'a', { settings: { filters: 6, kernel: 3 } });
    const analysis = analyze(wider, analyze(net));
    // The convolution, the block, its input and the first layer inside: the next ones see what they saw.
    expect(analysis.inferred).toBe(4);
    expect(analysis.at('stage')?.counts?.learnable).toBe(6 * (4 * 9) + 4 + 4 * (2 * 9) + 2);
  });
});

describe('the ports of a block', () => {
  // By name the right input comes first, by id the left one: neither decides, the port does.
  const join = {
    layers: { l_in: { ...input(4), name: 'z' }, r_in: { ...input(6), name: 'a' }, j_a: dense(2), j_b: dense(3) },
    wires: ['l_in j_a', 'r_in j_b'],
  };

  it('are the input layers inside, and the layers that nobody reads', () => {
    const net = sketch({
      main: {
        layers: { x: input(10), y: input(20), two: block('join'), head: layer('concatenate') },
        wires: ['x two.l_in', 'y two.r_in', 'two.j_b head', 'two.j_a head'],
      },
      join,
    });
    const analysis = analyze(net);
    expect(problemsIn(analysis)).toEqual([]);
    expect(analysis.at('two/j_a')?.counts?.learnable).toBe(10 * 2 + 2);
    expect(analysis.at('two/j_b')?.counts?.learnable).toBe(20 * 3 + 3);
    expect(analysis.at('head')?.inputs).toEqual([[3], [2]]);
  });

  it('may lack a connection', () => {
    const net = sketch({ main: { layers: { x: input(10), two: block('join') }, wires: ['x two.r_in'] }, join });
    const analysis = analyze(net);
    expect(problemsIn(analysis)).toEqual(['two no-input', 'two/j_a input-unknown']);
    expect(analysis.root.findings[0]?.problem.data).toMatchObject({ expected: 2, received: 1 });
    expect(analysis.at('two/j_b')?.counts?.learnable).toBe(10 * 3 + 3);
  });

  it('may be named wrongly, or twice', () => {
    const layers = { x: input(10), y: input(20), two: block('join') };
    const wires = ['x two.l_in', 'y two.r_in', 'x two.r_in', 'y two.gone'];
    const analysis = analyze(sketch({ main: { layers, wires }, join }));
    expect(problemsIn(analysis)).toEqual(['two too-many-inputs']);
    // In port order: gone, l_in, r_in, r_in.
    expect(analysis.root.findings[0]?.fixes).toEqual([{ do: 'disconnect', inputs: [0, 3] }]);
    expect(analysis.at('two/j_b')?.inputs).toEqual([[20]]);
  });

  it('may have gone with a layer inside', () => {
    const layers = { x: input(10), y: input(20), two: block('join'), head: dense(1) };
    const analysis = analyze(sketch({ main: { layers, wires: ['x two.l_in', 'y two.r_in', 'two.l_in head'] }, join }));
    expect(problemsIn(analysis)).toEqual(['head no-such-output']);
  });
});

describe('a mistake inside a block', () => {
  const withMistake = (repeat: number) =>
    sketch({
      main: {
        layers: { x: input(8, 8, 4), stage: block('unit', { repeat }), head: dense(2) },
        wires: ['x stage.u_in', 'stage.u_b head'],
      },
      unit: {
        layers: { u_in: input(8, 8, 4), u_a: conv(4, { padding: 'valid', kernel: 9 }), u_b: conv(4) },
        wires: ['u_in u_a u_b'],
      },
    });

  it('has the path of where it is, and leaves out only that', () => {
    const analysis = analyze(withMistake(1));
    expect(problemsIn(analysis)).toEqual(['stage/u_a window-too-large']);
    expect(analysis.root.leftOut).toEqual(['stage/u_a']);
    expect(analysis.at('stage')).toMatchObject({ assumed: true });
    expect(analysis.at('stage')?.counts?.learnable).toBe(4 * (4 * 9) + 4);
    expect(analysis.at('head')?.counts?.learnable).toBe(8 * 8 * 4 * 2 + 2);
  });

  it('is said once, however often the block repeats, and from the second on all rests on it', () => {
    const analysis = analyze(withMistake(3));
    expect(problemsIn(analysis)).toEqual(['stage/u_a window-too-large']);
    expect(analysis.at('stage')?.counts?.learnable).toBe(3 * (4 * (4 * 9) + 4));
    expect(analysis.at('stage')?.instances.map(({ times }) => times)).toEqual([1, 2]);
  });
});

describe('blocks inside of blocks', () => {
  it('multiply', () => {
    const net = sketch({
      main: { layers: { x: input(8, 8, 4), a: block('outer', { repeat: 3 }) }, wires: ['x a.o_in'] },
      outer: { layers: { o_in: input(8, 8, 4), b: block('unit', { repeat: 5 }) }, wires: ['o_in b.u_in'] },
      unit: unit(4),
    });
    const analysis = analyze(net);
    expect(analysis.root.counts.learnable).toBe(3 * 5 * unitCount(4));
    expect(analysis.at('a/b/u_conv_1')?.counts?.learnable).toBe(4 * (4 * 9) + 4);
    const inner = changed(net, 'u_conv_1', { settings: { filters: '=width', kernel: 1 } });
    expect(analyze(inner, analysis).root.counts.learnable).toBe(3 * 5 * (unitCount(4) - 4 * (4 * 8)));
  });

  it('may not contain themselves', () => {
    const net = sketch({
      main: { layers: { x: input(8), a: block('one') }, wires: ['x a.i_1'] },
      one: { layers: { i_1: input(8), d_1: dense(2), b: block('two') }, wires: ['i_1 d_1 b.i_2'] },
      two: { layers: { i_2: input(8), d_2: dense(3), c: block('one') }, wires: ['i_2 d_2 c.i_1'] },
    });
    const analysis = analyze(net);
    expect(problemsIn(analysis)).toEqual(['a/b block-in-itself']);
    expect(analysis.at('a/d_1')?.counts?.learnable).toBe(8 * 2 + 2);
    const itself = sketch({ main: { layers: { a: block('main') } } });
    expect(problemsIn(analyze(itself))).toEqual(['a block-in-itself']);
  });

  it('may be nested deeply, but not without end', () => {
    const nested = (depth: number): Document =>
      sketch(
        Object.fromEntries(
          Array.from({ length: depth + 1 }, (_, level) => [
            `n${level}`,
            level < depth
              ? {
                  layers: { [`i${level}`]: input(4), [`b${level}`]: block(`n${level + 1}`) },
                  wires: [`i${level} b${level}.i${level + 1}`],
                }
              : { layers: { [`i${level}`]: input(4), last: dense(2) }, wires: [`i${level} last`] },
          ]),
        ),
      );
    expect(analyze(nested(100)).root.counts.learnable).toBe(4 * 2 + 2);
    expect(problemsIn(analyze(nested(2000)))).toEqual(['b0 nested-too-deeply']);
  });

  it('may hold many layers, but not without end', () => {
    // Each network holds two of the next.
    const doubling = (depth: number): Document =>
      sketch(
        Object.fromEntries(
          Array.from({ length: depth }, (_, level) => {
            const inner = level + 1 < depth ? block(`n${level + 1}`) : dense(2);
            return [`n${level}`, { layers: { [`a${level}`]: inner, [`b${level}`]: inner } }];
          }),
        ),
      );
    expect(problemsIn(analyze(doubling(8)))).not.toContain('a0 too-many-layers');
    expect(problemsIn(analyze(doubling(40)))).toEqual(['a0 too-many-layers', 'b0 too-many-layers']);
  });

  it('may repeat often, but not beyond all measure', () => {
    const repeated = (repeat: number): Document =>
      sketch({
        main: { layers: { x: input(9, 9, 3), a: block('one', { repeat }) }, wires: ['x a.i'] },
        one: { layers: { i: input(1), b: block('two', { repeat }) }, wires: ['i b.j'] },
        two: { layers: { j: input(1), bn: layer('batch-norm') }, wires: ['j bn'] },
      });
    expect(analyze(repeated(900)).root.counts.learnable).toBe(900 * 900 * 2 * 3);
    const beyond = repeated(10_000);
    expect(problemsIn(analyze(beyond))).toEqual(['a too-many-layers']);
    const once = changed(beyond, 'b', { block: { network: 'two', repeat: 1, arguments: {} } });
    expect(analyze(once, analyze(beyond)).root.counts.learnable).toBe(10_000 * 2 * 3);
  });

  it('may name a network that is not there', () => {
    expect(problemsIn(analyze(sketch({ main: { layers: { a: block('nowhere') } } })))).toEqual(['a network-missing']);
  });
});
