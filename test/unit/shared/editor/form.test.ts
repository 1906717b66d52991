import { analyze } from '@shared/analysis/analyze';
import { formOf, readTyped } from '@shared/editor/form';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { kinds } from '@shared/layers/index';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';

const document = draw(
  {
    x: 'input',
    a: { kind: 'conv2d', settings: { filters: 2, kernel: [3, 3], padding: 'valid' } },
    b: { kind: 'conv2d', settings: { filters: 3, kernel: [3, 3] } },
    p: { kind: 'max-pool2d', settings: { size: [2, 2] } },
    d: { kind: 'dense', settings: { units: 2 } },
    k: { kind: 'conv2d', settings: { filters: 3, kernel: [3, 3] }, rules: 'keras' },
  },
  'x a b p d',
  'x k',
);
const analysis = analyze(document);
const layer = (id: string): LayerAnalysis => {
  const found = analysis.at(id);
  if (!found) throw new Error(id);
  return found;
};
const line = (key: string, ...ids: readonly string[]) =>
  formOf(ids.map(layer)).lines.find((field) => field.key === key);

describe('the form of a layer', () => {
  it('has a line for each field of its kind, in their order', () => {
    expect(formOf([layer('d')]).lines.map(({ key }) => key)).toEqual(['units', 'takes', 'bias', 'activation']);
  });

  it('says what a default is, and whose', () => {
    expect(line('padding', 'b')).toMatchObject({ isSet: false, fallback: 'same, by the Lesson rules' });
    expect(line('padding', 'k')).toMatchObject({ isSet: false, fallback: 'valid, by the Keras rules' });
    expect(line('padding', 'a')).toMatchObject({ isSet: true, values: ['valid'] });
    expect(line('stride', 'b')?.fallback).toBe('1×1');
    expect(line('filters', 'b')?.fallback).toBeUndefined();
  });

  it('says what another setting lends its value to', () => {
    expect(line('stride', 'p')).toMatchObject({ isSet: false, values: [[2, 2]] });
    expect(line('stride', 'p')?.fallback).toMatch(/^as /);
  });
});

describe('the form of several layers', () => {
  it('has their common fields, with each value once', () => {
    expect(line('filters', 'a', 'b')?.values).toEqual([2, 3]);
    expect(line('kernel', 'a', 'b')?.values).toEqual([[3, 3]]);
    expect(formOf([layer('x'), layer('d')])).toEqual({ lines: [], rare: [] });
  });

  it('have a formula only where it is one and the same', () => {
    const dense = (units: number | string) => ({ kind: 'dense', settings: { units } });
    const { layers } = analyze(draw({ a: dense('=2*2'), b: dense('=2*2'), c: dense('=2+2'), d: dense(4) })).root;
    const formula = (...ids: readonly string[]) =>
      formOf([...layers].filter(({ id }) => ids.includes(id))).lines.find(({ key }) => key === 'units')?.formula;
    expect([formula('a', 'b'), formula('a', 'c'), formula('a', 'd'), formula('d')]).toEqual([
      '=2*2',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes fields of two kinds for one where they are edited alike', () => {
    expect(formOf([layer('a'), layer('d')]).lines.map(({ key }) => key)).toEqual(['bias', 'activation']);
  });
});

describe('what is typed', () => {
  const units = line('units', 'd')?.field;

  it('is read by the field, or kept as a formula', () => {
    if (!units) throw new Error('units');
    expect(readTyped(units, ' 1k ')).toMatchObject({ ok: true, value: 1000 });
    expect(readTyped(units, '=4*width')).toMatchObject({ ok: true, value: '=4*width' });
    expect(readTyped(units, 'many')).toMatchObject({ ok: false, error: { code: 'setting-refused' } });
  });
});

it.each(kinds.map((kind) => [kind.id, kind] as const))('%s has a form', (_, kind) => {
  const [one] = [analyze(draw({ one: kind.id })).at('one')];
  const { lines, rare } = formOf(one ? [one] : []);
  expect([...lines, ...rare].map(({ key }) => key).sort()).toEqual(Object.keys(kind.fields).sort());
  expect(rare.every(({ field, isSet }) => field.advanced && !isSet)).toBe(true);
});
