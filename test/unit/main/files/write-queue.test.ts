import { describe, expect, test } from 'vitest';
import { WriteQueue } from '../../../../main/files/write-queue';

/** A write that ends when told to, and notes when it begins and ends. */
function controlled(log: string[], name: string): { write: () => Promise<string>; end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const write = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { write, end };
}

describe('a queue of writes', () => {
  test('lets one write at a time at a file, and of those that wait only the last', async () => {
    const log: string[] = [];
    const queue = new WriteQueue<string>();
    const [a, b, c] = [controlled(log, 'a'), controlled(log, 'b'), controlled(log, 'c')];
    const outcomes = Promise.all([a, b, c].map(({ write }) => queue.run('file', write)));
    for (const { end } of [c, b, a]) end();
    expect(await outcomes).toEqual(['a', 'c', 'c']);
    expect(log).toEqual(['a begins', 'a ends', 'c begins', 'c ends']);
  });

  test('lets files not wait for each other', async () => {
    const log: string[] = [];
    const queue = new WriteQueue<string>();
    const [a, b] = [controlled(log, 'a'), controlled(log, 'b')];
    const outcomes = Promise.all([queue.run('one', a.write), queue.run('other', b.write)]);
    b.end();
    a.end();
    await outcomes;
    expect(log.slice(0, 2)).toEqual(['a begins', 'b begins']);
  });

  test('goes on after a write that failed', async () => {
    const queue = new WriteQueue<string>();
    const failing = queue.run('file', () => Promise.reject(new Error('no')));
    const next = queue.run('file', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect(await queue.run('file', () => Promise.resolve('again'))).toBe('again');
  });

  test('never overlaps a thousand writes, and ends with the last', async () => {
    const queue = new WriteQueue<number>();
    let [writing, content, writes] = [0, -1, 0];
    const write = (value: number) => async (): Promise<number> => {
      writing += 1;
      expect(writing).toBe(1);
      await Promise.resolve();
      content = value;
      writes += 1;
      writing -= 1;
      return value;
    };
    const outcomes = Array.from({ length: 1000 }, (_, value) => queue.run('file', write(value)));
    await queue.settled();
    expect(content).toBe(999);
    expect(writes).toBe(2);
    expect(await Promise.all(outcomes)).toEqual([0, ...new Array<number>(999).fill(999)]);
  });

  test('settles at once where nothing is written', async () => {
    await expect(new WriteQueue().settled()).resolves.toBeUndefined();
  });
});
