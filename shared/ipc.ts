import * as z from 'zod/mini';
import { longestText } from './document/json-text';
import type { ProblemText, Result } from './result';

/**
 * The one table of messages between the main process and a window.
 *
 * A window is not trusted: main parses all that comes from it with the schema that stands here, and answers with a
 * Result. What main says is parsed as well, so that nothing leaves it that the table does not name, a path least of all:
 * a window knows its project by a handle only. The preload script loops over the keys; `window.layerwright` is `Bridge`.
 */

/** An opaque name of the project in a window. It changes whenever the window shows another project. */
const handle = z.uuid();

/** Recents, examples and recovered projects are named by ids that only main can turn into files. */
const id = z.string().check(z.maxLength(100), z.regex(/^[\w-]+$/u));

/** A project file's text. Main parses it once more before it is written anywhere. */
const text = z.string().check(z.maxLength(longestText));

const theme = z.enum(['system', 'light', 'dark']);
const platform = z.enum(['mac', 'windows', 'linux']);
const parameters = z.nullable(z.number());

const recent = z.object({
  id,
  name: z.string(),
  /** For reading only: the folder as people know it, such as `~/Papers`. */
  folder: z.string(),
  parameters,
  /** Milliseconds since 1970. */
  opened: z.number(),
  missing: z.boolean(),
});

/** `group` says what it is for; examples of a group stand together. */
const example = z.object({
  id,
  group: z.string(),
  title: z.string(),
  shapes: z.string(),
  layers: z.number(),
  parameters,
});

const recovered = z.object({ id, name: z.string(), folder: z.nullable(z.string()), parameters, changed: z.number() });

const startScreen = z.object({
  recents: z.array(recent),
  examples: z.array(example),
  recovered: z.array(recovered),
});

const openedProject = z.object({
  handle,
  /** The file's name without its extension, or `Untitled`. */
  name: z.string(),
  text,
  /** True for a project that was restored with changes no file has. */
  edited: z.boolean(),
  readOnly: z.boolean(),
});

const fault = z.object({
  code: z.string(),
  message: z.string(),
  expected: z.string(),
  received: z.string(),
  remedy: z.string(),
});

const windowContent = z.object({
  platform,
  theme,
  start: startScreen,
  /** Null while the window shows the start screen. */
  project: z.nullable(openedProject),
  /** What went wrong before the window could hear of it, such as a damaged file on the command line. */
  faults: z.array(fault),
});

const picture = z.strictObject({
  text,
  format: z.enum(['svg', 'png']),
  /** Pixels a unit of the diagram; of no meaning for SVG. */
  scale: z.number().check(z.int(), z.gte(1), z.lte(4)),
  theme: z.enum(['light', 'dark']),
});

const commandIds = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(1_000));

const nothing = z.undefined();
const done = z.void();
/** `done` is false where the person thought better of it. */
const doneOrNot = z.object({ done: z.boolean() });

const request = <Input extends z.ZodMiniType, Answer extends z.ZodMiniType>(input: Input, answer: Answer) => ({
  input,
  answer,
});

/** What a window may ask of main. */
export const requests = {
  /** The first message of a page: what to show. Again after a reload, which loses nothing but the history. */
  ready: request(nothing, windowContent),

  /** The next six show a project, in this window while it shows the start screen, else in a new one: see `onOpened`. */
  newProject: request(nothing, done),
  open: request(nothing, done),
  importModel: request(nothing, done),
  openRecent: request(z.strictObject({ id }), done),
  openExample: request(z.strictObject({ id }), done),
  /** The page gives a `File`; the preload script puts its path here. */
  openDropped: request(z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(32_767)) }), done),

  clearRecents: request(nothing, done),
  /** Opens these recovered projects, each as it was, with its changes unsaved. */
  restore: request(z.strictObject({ ids: z.array(id) }), done),
  /** Throws these recovered projects away. */
  forget: request(z.strictObject({ ids: z.array(id) }), done),

  /** Sent after every change of the project and every save: does it differ from what is saved? */
  changed: request(z.strictObject({ handle, edited: z.boolean() }), done),
  /** The answer to `onSnapshotWanted`. */
  snapshot: request(z.strictObject({ handle, text }), done),
  save: request(z.strictObject({ handle, text }), z.object({ done: z.boolean(), name: z.string() })),
  saveAs: request(z.strictObject({ handle, text }), z.object({ done: z.boolean(), name: z.string() })),

  exportDiagram: request(z.extend(picture, { handle }), doneOrNot),
  copyDiagram: request(picture, done),
  copyText: request(z.strictObject({ text }), done),
  pasteText: request(nothing, z.object({ text: z.string() })),

  /** Which commands are of use now, and which are ticked; the native menu shows it while the window has the focus. */
  showCommands: request(z.strictObject({ enabled: commandIds, checked: commandIds }), done),
  /** Does what the system does with a text field: a menu was used while one has the focus. */
  editField: request(z.strictObject({ edit: z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']) }), done),
  setTheme: request(z.strictObject({ theme }), done),
  showAbout: request(nothing, done),
  closeWindow: request(nothing, done),
};

/** What main tells a window unasked. */
export const events = {
  /** A command was chosen in the native menu. */
  onCommand: z.object({ id: z.string() }),
  /** The window shows this project from now on. */
  onOpened: openedProject,
  /** Another program wrote the project's file, and nothing here was unsaved: this is the text of it now. */
  onReloaded: z.object({ handle, text }),
  /** Recents or recovered projects have changed. */
  onStart: startScreen,
  /** Main asks for `snapshot`, for the recovery journal or to save before closing. */
  onSnapshotWanted: z.object({ handle }),
  /** What this window did not ask for and should know of, such as that its file was changed or its journal not written. */
  onFault: fault,
};

type Requests = typeof requests;
type Events = typeof events;

export type RequestKey = keyof Requests;
export type EventKey = keyof Events;
export type Input<Key extends RequestKey> = z.output<Requests[Key]['input']>;
export type Answer<Key extends RequestKey> = z.output<Requests[Key]['answer']>;
export type EventData<Key extends EventKey> = z.output<Events[Key]>;

export type Handle = z.output<typeof handle>;
export type Theme = z.output<typeof theme>;
export type Platform = z.output<typeof platform>;
export type Recent = z.output<typeof recent>;
export type Example = z.output<typeof example>;
export type Recovered = z.output<typeof recovered>;
export type StartScreen = z.output<typeof startScreen>;
export type OpenedProject = z.output<typeof openedProject>;
export type WindowContent = z.output<typeof windowContent>;
export type Picture = z.output<typeof picture>;

/** A problem on its way to a window: its code, and its words. */
export interface Fault extends ProblemText {
  readonly code: string;
}

/** What the page gives with a request; a dropped file is given as it is. `DroppedFile` is the DOM's `File`. */
type Given<Key extends RequestKey, DroppedFile> = Key extends 'openDropped' ? DroppedFile : Input<Key>;
type Ask<Key extends RequestKey, DroppedFile> =
  undefined extends Given<Key, DroppedFile>
    ? () => Promise<Result<Answer<Key>, Fault>>
    : (input: Given<Key, DroppedFile>) => Promise<Result<Answer<Key>, Fault>>;

/** `window.layerwright`: a function a request, and a function an event that takes a listener and gives one that ends it. */
export type Bridge<DroppedFile> = {
  readonly [Key in RequestKey]: Ask<Key, DroppedFile>;
} & {
  readonly [Key in EventKey]: (listener: (data: EventData<Key>) => void) => () => void;
};
