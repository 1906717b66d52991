import { layOut } from '@shared/layout/lay-out';
import type { LayoutAnswer, LayoutRequest } from './worker-protocol';

// The layout, off the window's own thread. It answers every request; who asked drops what came too late.
addEventListener('message', ({ data: { number, input } }: MessageEvent<LayoutRequest>) => {
  const answer: LayoutAnswer = { number, layout: layOut(input) };
  postMessage(answer);
});
