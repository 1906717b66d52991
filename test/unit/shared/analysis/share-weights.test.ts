import { analyze } from '@shared/analysis/analyze';
import type { Document, Layer } from '@shared/document/document';
import { apply, remove, replace } from '@shared/document/patch';
import { describe, expect, it } from 'vitest';
import { block, conv, dense, input, layer, problemsIn, sketch } from './sketch';

const shared = { weightsOf: 'a' } as const;

const pair = (second = dense(8).settings, more: object = {}): Document =>
  sketch({
    main: {
      layers: { x: input(8), a: dense(8), b: layer('dense', second, { ...shared, ...more }), c: dense(2) },
      wires: ['x a', 'x b c'],
    },
  });

function get(document: Document, id: string): Layer {
  const found = document.layers.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

describe('a layer that uses the weights of another', () => {
  it('is counted where they live', () => {
    const { root } = analyze(pair());
    expect(problemsIn(analyze(pair()))).toEqual([]);
    expect(root.layers.get('b')).toMatchObject({ weightsOf: 'a', counts: { parameters: 0, learnable: 0 } });
    expect(root.layers.get('b')?.weights.map(({ name }) => name)).toEqual(['kernel', 'bias']);
    expect(root.counts.learnable).toBe(8 * 8 + 8 + (8 * 2 + 2));
  });

  it('needs weights of the same shapes', () => {
    const { root } = analyze(pair({ units: 4 }));
    expect(problemsIn(analyze(pair({ units: 4 })))).toEqual(['b weights-differ']);
    expect(root.findings[0]?.problem.text()).toMatchObject({
      expected: 'kernel 8×8, bias 8',
      received: 'kernel 8×4, bias 4',
    });
    expect(root.layers.get('b')).toMatchObject({ counts: null, outputs: [[4]] });
    expect(root.leftOut).toEqual(['b']);
    expect(root.layers.get('c')?.counts?.learnable).toBe(4 * 2 + 2);
  });

  it('needs an owner that has weights of its own', () => {
    expect(problemsIn(analyze(pair({ units: 8 }, { weightsOf: 'b' })))).toEqual(['b weights-missing']);
    expect(problemsIn(analyze(pair({ units: 8 }, { weightsOf: 'gone' })))).toEqual(['b weights-missing']);
    const third = pair();
    const chain = apply(third, [replace('layers', get(third, 'c'), { ...get(third, 'c'), weightsOf: 'b' })]);
    expect(problemsIn(analyze(chain))).toEqual(['c weights-missing']);
  });

  it('has no problem of its own where the owner has one', () => {
    expect(problemsIn(analyze(pair({ units: 8 }, {})))).toEqual([]);
    const broken = pair();
    const owner = get(broken, 'a');
    const edited = apply(broken, [replace('layers', owner, { ...owner, settings: { units: 0 } })]);
    expect(problemsIn(analyze(edited, analyze(broken)))).toEqual(['a setting-refused']);
  });

  it('is compared again when either of the two changes, or the owner goes', () => {
    const document = pair();
    const [owner, sharer] = [get(document, 'a'), get(document, 'b')];
    const ownerWithout = { ...owner, settings: { units: 8, bias: false } };
    const both = { ...sharer, settings: { units: 8, bias: false } };
    const steps = [
      [replace('layers', owner, ownerWithout)],
      [replace('layers', sharer, both)],
      [replace('layers', ownerWithout, owner)],
      [remove('layers', owner)],
    ];
    let [now, analysis] = [document, analyze(document)];
    const codes = steps.map((patch) => {
      now = apply(now, patch);
      analysis = analyze(now, analysis);
      return analysis.root.layers.get('b')?.findings.map(({ problem }) => problem.code);
    });
    expect(codes).toEqual([['weights-differ'], [], ['weights-differ'], ['weights-missing']]);
  });
});

describe('a block that uses the weights of another', () => {
  const blocks = (first: object, second: object): Document =>
    sketch({
      main: {
        layers: { x: input(8, 8, 4), a: block('unit', first), b: block('unit', second, shared) },
        wires: ['x a.u_in', 'a.u_conv b.u_in'],
      },
      unit: {
        arguments: { width: 4 },
        layers: { u_in: input(8, 8, 4), u_conv: conv('=width') },
        wires: ['u_in u_conv'],
      },
    });

  it('has to be the same inside', () => {
    expect(problemsIn(analyze(blocks({}, {})))).toEqual([]);
    expect(analyze(blocks({}, {})).root.counts.learnable).toBe(4 * (4 * 9) + 4);
    expect(problemsIn(analyze(blocks({}, { arguments: { width: 5 } })))).toEqual(['b weights-differ']);
    expect(problemsIn(analyze(blocks({}, { repeat: 2 })))).toEqual(['b weights-differ']);
  });

  it('says only so much of what is inside', () => {
    const layers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`d_${index}`, dense(4)]));
    const many = { layers: { m_in: input(4), ...layers }, wires: [`m_in ${Object.keys(layers).join(' ')}`] };
    const document = sketch({
      main: {
        layers: { x: input(4), y: input(5), a: block('many'), b: block('many', {}, shared) },
        wires: ['x a.m_in', 'y b.m_in'],
      },
      many,
    });
    const [found] = analyze(document).root.findings;
    expect(found?.problem.text().expected).toBe('kernel 4×4, bias 4, kernel 4×4, bias 4, kernel 4×4, bias 4, 12 more');
  });
});
