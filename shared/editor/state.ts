import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { Document } from '../document/document';
import type { Patch } from '../document/patch';
import { apply } from '../document/patch';
import type { History, Travel } from './history';
import { back, current, emptyHistory, forth, record } from './history';
import type { Selection } from './selection';
import { nothing, prune, within } from './selection';

/** Everything that an open project is at one moment. A value: an edit gives a new one, and shares what did not change. */
export interface EditorState {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly selection: Selection;
  readonly history: History;
  /** The id of the state that was last saved (`history.ts`). */
  readonly saved: number;
}

/** A change of the document, ready to be made. */
export interface Transaction {
  /** What the person does, as the Undo menu says it: `Add conv_1`. */
  readonly label: string;
  readonly patch: Patch;
  /** Transactions of one gesture are undone as one. The id is the gesture's own; a new gesture takes a new one. */
  readonly gesture?: string;
  /** What is selected afterwards; without it, what still is there of what was. */
  readonly selection?: Selection;
}

/** An opened project: nothing selected, nothing to undo, clean. */
export const createEditor = (document: Document): EditorState => ({
  document,
  analysis: analyze(document),
  selection: nothing(document.project.root),
  history: emptyHistory,
  saved: current(emptyHistory),
});

/** The state after a transaction. One that changes nothing is no step; its selection counts all the same. */
export function dispatch(state: EditorState, { label, patch, gesture, selection }: Transaction): EditorState {
  if (patch.length === 0) return selection ? select(state, selection) : state;
  const stepped = apply(state.document, patch);
  const after = settled(selection ?? state.selection, state, stepped);
  const { history, patch: whole } = record(state.history, { label, patch, gesture, before: state.selection, after });
  const document = whole === patch ? stepped : apply(state.document, whole);
  return { ...state, document, analysis: analyze(document, state.analysis), selection: after, history };
}

/** The state with another selection: no step, nothing to undo. */
export function select(state: EditorState, selection: Selection): EditorState {
  return { ...state, selection: settled(selection, state, state.document) };
}

/** What of a selection there is to select, where one has come to. */
const settled = (selection: Selection, state: EditorState, document: Document): Selection =>
  within(prune(selection, document), state.selection, document);

export const undo = (state: EditorState): EditorState => travel(state, back(state.history));

export const redo = (state: EditorState): EditorState => travel(state, forth(state.history));

function travel(state: EditorState, step: Travel | undefined): EditorState {
  if (!step) return state;
  const document = apply(state.document, step.patch);
  const { history, selection } = step;
  return { ...state, document, analysis: analyze(document, state.analysis), selection, history };
}

/** True when the document is as it was saved, also when it came back to that by undo or redo. */
export const isClean = ({ history, saved }: EditorState): boolean => current(history) === saved;

/** The state once `saved`, a state that was current when the save began, is on the disk. */
export const markSaved = (state: EditorState, saved: EditorState = state): EditorState => ({
  ...state,
  saved: current(saved.history),
});
