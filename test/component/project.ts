import { openProject } from '@shared/document/file';
import type { Document } from '@shared/document/document';
import { writeProject } from '@shared/document/write';
import type { Request } from '@shared/editor/command';
import { selectLayers } from '@shared/editor/selection';
import { layOut } from '@shared/layout/lay-out';
import type { Problem } from '@shared/result';
import { vi } from 'vitest';
import type { LayoutWorker } from '../../renderer/layout/layout-client.svelte';
import { Project } from '../../renderer/project/project.svelte';
import { draw } from '../drawing';

/** The network of the lesson: 0, 56, 57 and 2,402 learnable parameters. */
export const lesson = (): Document =>
  draw(
    {
      input_1: 'input',
      conv_1: { kind: 'conv2d', settings: { filters: 2, kernel: [3, 3] } },
      conv_2: { kind: 'conv2d', settings: { filters: 3, kernel: [3, 3] } },
      dense_1: { kind: 'dense', settings: { units: 2 } },
    },
    'input_1 conv_1 conv_2 dense_1',
  );

/** A worker that lays out at once. */
export const instantWorker = (): LayoutWorker => ({
  onmessage: null,
  postMessage({ number, input }) {
    this.onmessage?.(new MessageEvent('message', { data: { number, layout: layOut(input) } }));
  },
  terminate: () => undefined,
});

/** What a project has asked of the world around it. */
export const surroundings = () => ({
  layoutWorker: instantWorker(),
  perform: vi.fn<(request: Request) => void>(),
  explain: vi.fn<(problem: Problem) => void>(),
  say: vi.fn<(text: string) => void>(),
  onChange: vi.fn<() => void>(),
});

/** An open project, with these layers selected. */
export function open(document: Document, ...selected: readonly string[]): Project {
  const text = writeProject(document);
  const read = openProject(text);
  if (!read.ok) throw new Error(read.error.text().message);
  const opened = { handle: '00000000-0000-4000-8000-000000000000', name: 'Test', text, edited: false, readOnly: false };
  const project = new Project(opened, read.value.document, surroundings());
  if (selected.length > 0) project.select(selectLayers(document.project.root, selected));
  return project;
}

/** The stored settings of a layer. */
export const settingsOf = (project: Project, layer: string) => project.state.document.layers.get(layer)?.settings;

export const total = (project: Project): number => project.state.analysis.root.counts.learnable;
