import type { Position } from '../document/document';
import type { IdSource } from '../document/names';
import type { Patch } from '../document/patch';
import type { Problem, Result } from '../result';
import type { Shortcut } from './keys';
import type { Selection } from './selection';
import { onlyLayer } from './selection';
import type { EditorState, Transaction } from './state';

/**
 * One thing a person can do, whichever way they ask for it: menu, key, palette or context menu. It changes nothing by
 * itself: it says what should happen. The menus are made from its data alone.
 */
export interface Command {
  /** `edit.undo`: the group it is filed under, and what it does. */
  readonly id: string;
  /** What it is called in lists and, unless its place says otherwise, in the menu. */
  readonly label: string;
  /** What it is called in this state, where that differs: `Undo Add conv_1`. */
  readonly labelNow?: (state: EditorState) => string;
  readonly menu?: Place;
  /** The first one that holds on a platform is the one shown. */
  readonly shortcuts?: readonly Shortcut[];
  /** Other words that find it. */
  readonly keywords?: readonly string[];
  /** Its shortcuts act while a text field has the focus too. */
  readonly inFields?: true;
  /** What the system does in its place while a text field has the focus. */
  readonly native?: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';
  /** A step of the keyboard that makes no sense in a list to choose from. */
  readonly unlisted?: true;
  /** Whether a tick stands before it. */
  readonly checked?: (state: EditorState) => boolean;
  /** Whether `run` would do something. Without it: always. */
  readonly enabled?: (state: EditorState) => boolean;
  /** What should happen. Called only while enabled. */
  readonly run: (state: EditorState, context: Context) => Outcome;
}

/** Where a command stands in the menus; a line parts the groups of one menu. Commands of one place keep the list's order. */
export interface Place {
  readonly in: Menu;
  readonly group: number;
  /** A shorter name, where the menu around it says the rest. */
  readonly label?: string;
  /** The label of the submenu that holds it. */
  readonly under?: string;
}

export type Menu = 'file' | 'edit' | 'insert' | 'view' | 'model' | 'help';

/** The menus in their order, with their titles. Systems add their own (Window, and the application's on a Mac). */
export const menus: readonly { readonly id: Menu; readonly label: string }[] = [
  { id: 'file', label: 'File' },
  { id: 'edit', label: 'Edit' },
  { id: 'insert', label: 'Insert' },
  { id: 'view', label: 'View' },
  { id: 'model', label: 'Model' },
  { id: 'help', label: 'Help' },
];

/** What a command may need to know beside the project. */
export interface Context {
  readonly ids: IdSource;
  /** Where a layer stands on the canvas (its top left corner), by hand or by the layout. */
  readonly positionOf: (layer: string) => Position | undefined;
  /** The text of the clipboard, once the window has read it. */
  readonly clipboard?: string;
  /** The gesture that this run belongs to: one for as long as a key is held down. */
  readonly gesture?: string;
}

/** What should happen. */
export type Outcome =
  | { readonly do: 'edit'; readonly transaction: Transaction }
  | { readonly do: 'select'; readonly selection: Selection }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'request'; readonly request: Request }
  | { readonly do: 'explain'; readonly problem: Problem };

/** What only the window or the main process can do. */
export type Request =
  | { readonly request: Simple }
  | { readonly request: 'export' | 'copyDiagram'; readonly format: 'svg' }
  | { readonly request: 'export' | 'copyDiagram'; readonly format: 'png'; readonly scale: Scale }
  /** Put text on the clipboard; `then` is made once it is there, so that nothing cut is lost. */
  | { readonly request: 'copyText'; readonly text: string; readonly then?: Transaction }
  | { readonly request: 'theme'; readonly theme: ThemeChoice }
  /** Let the person type a new name. */
  | { readonly request: 'rename'; readonly layer: string }
  /** Move into the form of the selected layer. */
  | { readonly request: 'editSettings'; readonly layer: string }
  /** Let the person change the text of a note, where it stands. */
  | { readonly request: 'editNote'; readonly note: string }
  /** Let the person choose, by arrows and Enter, the layer that this one should feed. */
  | { readonly request: 'connect'; readonly from: string };

/** What the window looks like: as the system does, or always light or dark. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** How many pixels a unit of the picture takes. */
export type Scale = 1 | 2 | 3 | 4;

export type Simple =
  | 'new'
  | 'open'
  /** Open a model of another program as a new project. */
  | 'import'
  | 'save'
  | 'saveAs'
  | 'close'
  /** Read the clipboard and run `edit.paste` again with its text. */
  | 'paste'
  /** Let the person write a note. */
  | 'addNote'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomActual'
  | 'zoomFit'
  | 'zoomSelection'
  | 'togglePalette'
  | 'toggleInspector'
  | 'toggleSummary'
  | 'commandPalette'
  /** The search of the panel that offers layers. */
  | 'searchPalette'
  /** A search for a kind of layer, at the selected layer. */
  | 'searchLayers'
  | 'shortcuts'
  | 'about';

export const ask = (request: Simple): Outcome => ({ do: 'request', request: { request } });

export const choose = (selection: Selection): Outcome => ({ do: 'select', selection });

/** The edit of a verb that cannot fail. */
export const edit = (label: string, patch: Patch, more: Omit<Transaction, 'label' | 'patch'> = {}): Outcome => ({
  do: 'edit',
  transaction: { label, patch, ...more },
});

/** The edit of a verb, or the problem that stands in its way. */
export const attempt = (patch: Result<Patch>, describe: (patch: Patch) => Omit<Transaction, 'patch'>): Outcome =>
  patch.ok
    ? { do: 'edit', transaction: { ...describe(patch.value), patch: patch.value } }
    : { do: 'explain', problem: patch.error };

/** A command on the one layer that is selected; disabled while there is none, or more is. */
export function onLayer({
  enabled,
  run,
  ...rest
}: Omit<Command, 'enabled' | 'run'> & {
  readonly enabled?: (state: EditorState, layer: string) => boolean;
  readonly run: (state: EditorState, layer: string, context: Context) => Outcome;
}): Command {
  return {
    ...rest,
    enabled: (state) => {
      const layer = onlyLayer(state.selection);
      return layer !== undefined && (enabled?.(state, layer) ?? true);
    },
    run: (state, context) => {
      const layer = onlyLayer(state.selection);
      if (layer === undefined) throw new Error(`${rest.id} needs one layer.`);
      return run(state, layer, context);
    },
  };
}
