import type { Layout, LayoutInput } from '@shared/layout/layout';
import { expect, it } from 'vitest';
import { LayoutClient, type LayoutWorker } from '../../../../renderer/layout/layout-client.svelte';
import type { LayoutRequest } from '../../../../renderer/layout/worker-protocol';

const input = (width: number): LayoutInput => ({ boxes: [{ id: 'a', width, height: 92 }], links: [] });
const answer = (x: number): Layout => ({ boxes: new Map([['a', { x, y: 0 }]]), links: new Map() });

function listening() {
  const asked: LayoutRequest[] = [];
  const worker: LayoutWorker = {
    onmessage: null,
    postMessage: (request) => asked.push(request),
    terminate: () => undefined,
  };
  const reply = (number: number, layout: Layout) =>
    worker.onmessage?.(new MessageEvent('message', { data: { number, layout } }));
  return { client: new LayoutClient(worker), asked, reply };
}

it('asks again only where the input is another one', () => {
  const { client, asked } = listening();
  client.request(input(150));
  client.request(input(150));
  client.request(input(180));
  expect(asked.map(({ number }) => number)).toEqual([1, 2]);
});

it('drops an answer that came too late', () => {
  const { client, reply } = listening();
  client.request(input(150));
  client.request(input(180));
  reply(1, answer(10));
  expect(client.layout).toBeUndefined();
  reply(2, answer(20));
  expect(client.layout).toEqual(answer(20));
});

it('is behind until the latest request is answered', () => {
  const { client, reply } = listening();
  expect(client.isBehind).toBe(false);
  client.request(input(150));
  client.request(input(180));
  reply(1, answer(10));
  expect(client.isBehind).toBe(true);
  reply(2, answer(20));
  expect(client.isBehind).toBe(false);
});
