import type { Bridge } from '@shared/ipc';

/** What main offers a window: a function a request, and a function an event. */
export type MainBridge = Bridge<File>;

declare global {
  interface Window {
    readonly layerwright: MainBridge;
  }
}
