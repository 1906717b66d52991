import { tick } from 'svelte';
import type { Request, Simple, ThemeChoice } from '@shared/editor/command';
import type { Fault } from '@shared/ipc';
import type { Result } from '@shared/result';
import type { Dialogs } from '../app/dialogs.svelte';
import type { Notices } from '../app/notices.svelte';
import type { MainBridge } from '../bridge';
import type { Panels } from '../editor/panels.svelte';
import type { Project } from './project.svelte';

/** What carries out the requests of commands. */
export interface Performers {
  readonly bridge: MainBridge;
  readonly notices: Notices;
  readonly dialogs: Dialogs;
  readonly panels: Panels;
  setTheme(theme: ThemeChoice): void;
}

/** What needs no project: it is there on the start screen too. */
const ofWindow = {
  new: ({ bridge, notices }: Performers) => answer(notices, bridge.newProject()),
  open: ({ bridge, notices }: Performers) => answer(notices, bridge.open()),
  import: ({ bridge, notices }: Performers) => answer(notices, bridge.importModel()),
  close: ({ bridge, notices }: Performers) => answer(notices, bridge.closeWindow()),
  commandPalette: ({ dialogs }: Performers) => {
    dialogs.open('commands');
  },
  shortcuts: ({ dialogs }: Performers) => {
    dialogs.open('shortcuts');
  },
  about: ({ bridge, notices }: Performers) => answer(notices, bridge.showAbout()),
};

const searchLayers = ({ dialogs }: Performers): void => {
  dialogs.open('layers');
};

const ofProject: Readonly<
  Record<Exclude<Simple, keyof typeof ofWindow>, (at: Performers, project: Project) => unknown>
> = {
  save: (performers, project) => save(performers, project, 'save'),
  saveAs: (performers, project) => save(performers, project, 'saveAs'),
  paste,
  addNote: (_, { parts }) => parts.canvas?.addNote(),
  zoomIn: (_, { parts }) => parts.canvas?.zoomIn(),
  zoomOut: (_, { parts }) => parts.canvas?.zoomOut(),
  zoomActual: (_, { parts }) => parts.canvas?.zoomActual(),
  zoomFit: (_, { parts }) => parts.canvas?.zoomFit(),
  zoomSelection: (_, { parts }) => parts.canvas?.zoomSelection(),
  togglePalette: ({ panels }) => {
    panels.toggle('palette');
  },
  toggleInspector: ({ panels }) => {
    panels.toggle('inspector');
  },
  toggleSummary: ({ panels }) => {
    panels.toggle('summary');
  },
  searchLayers,
  searchPalette: async (performers, project) => {
    performers.panels.show('palette');
    await tick();
    // Where there is little room the panel has no search of its own.
    if (project.parts.palette) project.parts.palette.search();
    else searchLayers(performers);
  },
};

/** Exports are light unless a person asks otherwise. */
const theme = 'light';

/** Does what a command asked of the window or of main. What goes wrong becomes a notice. */
export async function perform(request: Request, project: Project, performers: Performers): Promise<void> {
  const { bridge, notices, panels } = performers;
  const { handle, parts } = project;
  switch (request.request) {
    case 'export':
      await answer(notices, bridge.exportDiagram({ handle, text: project.text, theme, ...pictureOf(request) }));
      return;
    case 'copyDiagram':
      await answer(notices, bridge.copyDiagram({ text: project.text, theme, ...pictureOf(request) }));
      return;
    case 'copyText': {
      const copied = await answer(notices, bridge.copyText({ text: request.text }));
      if (copied && request.then) project.dispatch(request.then);
      return;
    }
    case 'rename':
      panels.show('inspector');
      await tick();
      parts.inspector?.editName();
      return;
    case 'editSettings':
      panels.show('inspector');
      await tick();
      parts.inspector?.editSettings();
      return;
    case 'theme':
      performers.setTheme(request.theme);
      return;
    case 'editNote':
      parts.canvas?.editNote(request.note);
      return;
    case 'connect':
      parts.canvas?.connect(request.from);
      return;
    default:
      if (isSimpleOfWindow(request.request)) await ofWindow[request.request](performers);
      else await ofProject[request.request](performers, project);
  }
}

/** As `perform`, where there is no project: what needs one is left undone. */
export async function performWithoutProject(request: Request, performers: Performers): Promise<void> {
  if (request.request === 'theme') performers.setTheme(request.theme);
  else if (isSimpleOfWindow(request.request)) await ofWindow[request.request](performers);
}

/** True for a request that needs no project. */
export const isOfWindow = ({ request }: Request): boolean => request === 'theme' || isSimpleOfWindow(request);

const isSimpleOfWindow = (request: Request['request']): request is keyof typeof ofWindow =>
  Object.hasOwn(ofWindow, request);

/** The answer of main, in an object of its own; a fault becomes a notice. */
async function answer<T>(
  notices: Notices,
  question: Promise<Result<T, Fault>>,
): Promise<{ readonly value: T } | undefined> {
  const result = await question;
  if (result.ok) return { value: result.value };
  notices.add(result.error);
  return undefined;
}

type PictureRequest = Extract<Request, { readonly format: string }>;

/** What of a picture the request says; an SVG has no pixels. */
const pictureOf = (request: PictureRequest) =>
  request.format === 'svg' ? { format: request.format, scale: 1 } : { format: request.format, scale: request.scale };

async function save({ bridge, notices }: Performers, project: Project, how: 'save' | 'saveAs'): Promise<void> {
  const { handle, text, state } = project;
  const saved = await answer(notices, bridge[how]({ handle, text }));
  if (saved?.value.done) project.saved(state, saved.value.name);
}

async function paste({ bridge, notices }: Performers, project: Project): Promise<void> {
  const read = await answer(notices, bridge.pasteText());
  if (read) project.run('edit.paste', { clipboard: read.value.text });
}
