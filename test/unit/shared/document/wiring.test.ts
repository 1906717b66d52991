import { Wiring, wiringOf } from '@shared/document/wiring';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';

const residual = draw({ x: 'input', a: 'conv2d', sum: 'add', y: 'dense' }, 'x a sum y', 'x sum');

describe('the wiring of a document', () => {
  it('knows what enters a layer in the order its inputs count', () => {
    const many = draw(
      { ...Object.fromEntries(inputs.map((id) => [id, 'input'])), sum: 'add' },
      ...inputs.map((id) => `${id} sum`),
    );
    expect(
      wiringOf(many)
        .into('sum')
        .map(({ from }) => from[0]),
    ).toEqual(inputs);
  });

  it('knows what leaves a layer', () => {
    expect(
      wiringOf(residual)
        .outOf('x')
        .map(({ to }) => to[0]),
    ).toEqual(['a', 'sum']);
    expect(wiringOf(residual).outOf('y')).toEqual([]);
  });

  it('knows what flows into what', () => {
    expect(wiringOf(residual).reaches('x', 'y')).toBe(true);
    expect(wiringOf(residual).reaches('y', 'x')).toBe(false);
    expect(wiringOf(residual).reaches('a', 'a')).toBe(true);
  });

  it('knows all that flows into some layers, but not what does not', () => {
    expect([...wiringOf(residual).upstreamOf(['sum'])].sort()).toEqual(['a', 'x']);
    expect([...wiringOf(residual).upstreamOf(['a', 'y'])].sort()).toEqual(['a', 'sum', 'x']);
    expect(wiringOf(residual).upstreamOf(['x']).size).toBe(0);
  });

  it('comes to an end where a file holds a circle', () => {
    const circle = draw({ a: 'dense', b: 'dense' }, 'a b a');
    expect(wiringOf(circle).reaches('a', 'c')).toBe(false);
  });

  it('is gathered once for each version of the connections', () => {
    expect(wiringOf({ ...residual })).toBe(wiringOf(residual));
  });

  it('follows additions and removals', () => {
    const wiring = new Wiring(residual.connections);
    const skip = residual.connections.get('x>sum');
    if (skip) wiring.remove(skip);
    expect(wiring.into('sum').map(({ id }) => id)).toEqual(['a>sum']);
    if (skip) wiring.add(skip);
    expect(wiring.outOf('x').map(({ id }) => id)).toEqual(['x>a', 'x>sum']);
  });
});

const inputs = Array.from({ length: 11 }, (_, index) => `x${index + 1}`);
