import type { Document } from '@shared/document/document';
import { writeProject } from '@shared/document/write';
import { events, requests, type OpenedProject, type RequestKey, type StartScreen } from '@shared/ipc';
import { ok } from '@shared/result';
import { vi } from 'vitest';
import { Application } from '../../renderer/app/application.svelte';
import type { MainBridge } from '../../renderer/bridge';
import { instantWorker } from './project';

/** What main has been asked, in order, and what it says unasked. */
export interface FakeMain {
  readonly asked: { readonly key: RequestKey; readonly input: unknown }[];
  readonly listeners: Map<string, (data: unknown) => void>;
  readonly bridge: MainBridge;
}

/** A main process that answers every question with these answers, or with nothing. */
export function fakeMain(answers: Partial<Record<RequestKey, unknown>> = {}): FakeMain {
  const asked: FakeMain['asked'] = [];
  const listeners: FakeMain['listeners'] = new Map();
  const ask = (key: string) => (input: unknown) => {
    asked.push({ key: key as RequestKey, input });
    return Promise.resolve(ok(answers[key as RequestKey]));
  };
  const listen = (key: string) => (listener: (data: unknown) => void) => {
    listeners.set(key, listener);
    return () => listeners.delete(key);
  };
  const functions = [
    ...Object.keys(requests).map((key) => [key, ask(key)]),
    ...Object.keys(events).map((key) => [key, listen(key)]),
  ];
  return { asked, listeners, bridge: Object.fromEntries(functions) as MainBridge };
}

export const emptyStart: StartScreen = { recents: [], examples: [], recovered: [] };

export const opened = (document: Document): OpenedProject => ({
  handle: '00000000-0000-4000-8000-000000000000',
  name: 'Test',
  text: writeProject(document),
  edited: false,
  readOnly: false,
});

/** A window that shows this project, or the start screen. */
export function start(document?: Document, main = fakeMain(), startScreen = emptyStart): Application {
  const project = document ? opened(document) : null;
  const content = { platform: 'linux', theme: 'system', start: startScreen, project, faults: [] } as const;
  return new Application({ ...content, faults: [] }, main.bridge, localStorage, vi.fn(instantWorker));
}
