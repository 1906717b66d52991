import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExportAnswer, ExportJob, ExportProcess } from '../../../main/export-client';
import { ExportClient } from '../../../main/export-client';

const picture = { text: '{}', format: 'svg', scale: 1, theme: 'light' } as const;
const bytes = new Uint8Array([1, 2, 3]);

/** A process that answers when the test lets it. */
class FakeProcess extends EventEmitter implements ExportProcess {
  readonly jobs: ExportJob[] = [];

  postMessage(job: ExportJob): void {
    this.jobs.push(job);
  }

  answer(answer: ExportAnswer): void {
    this.emit('message', answer);
  }

  kill(): boolean {
    return this.emit('exit');
  }
}

let processes: FakeProcess[];
let client: ExportClient;

beforeEach(() => {
  vi.useFakeTimers();
  processes = [];
  client = new ExportClient(() => {
    const started = new FakeProcess();
    processes.push(started);
    return started;
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an export', () => {
  test('starts no process before it is needed, and one for all', () => {
    expect(processes).toHaveLength(0);
    void client.render(picture);
    void client.render(picture);
    expect(processes).toHaveLength(1);
  });

  test('gives the bytes of its own job', async () => {
    const both = Promise.all([client.render(picture), client.render({ ...picture, format: 'png' })]);
    processes[0]?.answer({ id: 2, bytes: new Uint8Array([9]) });
    processes[0]?.answer({ id: 1, bytes });
    expect(await both).toEqual([
      { ok: true, value: bytes },
      { ok: true, value: new Uint8Array([9]) },
    ]);
  });

  test('fails with the words of the process', async () => {
    const fault = { code: 'x', message: 'm', expected: 'e', received: 'r', remedy: 'y' };
    const rendered = client.render(picture);
    processes[0]?.answer({ id: 1, fault });
    const outcome = await rendered;
    if (outcome.ok) throw new Error('rendered');
    expect({ code: outcome.error.code, ...outcome.error.text() }).toEqual(fault);
  });

  test('fails where the process ends, and works again in a new one', async () => {
    const rendered = client.render(picture);
    processes[0]?.emit('exit');
    expect(await rendered).toMatchObject({ error: { code: 'export-stopped' } });
    const again = client.render(picture);
    processes[1]?.answer({ id: 2, bytes });
    expect(await again).toMatchObject({ value: bytes });
  });

  test('is stopped after a minute', async () => {
    const rendered = client.render(picture);
    vi.advanceTimersByTime(60_000);
    expect(await rendered).toMatchObject({ error: { code: 'export-stopped' } });
  });

  test('that is done has no time limit any more', async () => {
    const rendered = client.render(picture);
    processes[0]?.answer({ id: 1, bytes });
    await rendered;
    vi.advanceTimersByTime(120_000);
    void client.render(picture);
    expect(processes).toHaveLength(1);
  });
});
