import type { Patch } from '../document/patch';
import { invert, squash, telling } from '../document/patch';
import type { Selection } from './selection';

/** One step that can be undone: what changed, what it was called, and what was selected on either side. */
export interface Entry {
  /** Unique in its history. The document is in one state whenever this entry is the last one done. */
  readonly id: number;
  /** What the person did, as the Undo menu says it: `Add conv_1`. */
  readonly label: string;
  readonly patch: Patch;
  /** Steps of one gesture (a drag of a number, typing into a field) are one entry. */
  readonly gesture: string | undefined;
  readonly before: Selection;
  readonly after: Selection;
}

/** What was done and what was undone, the latest last. */
export interface History {
  readonly done: readonly Entry[];
  readonly undone: readonly Entry[];
  /** How many ids were given. */
  readonly given: number;
}

/** The id of the state before any entry. */
const start = 0;

export const emptyHistory: History = { done: [], undone: [], given: start };

/** The id of the state that the document is in. */
export const current = ({ done }: History): number => done.at(-1)?.id ?? start;

/** A step that was recorded, and the patch that takes the document there from where it is. */
export interface Recorded {
  readonly history: History;
  readonly patch: Patch;
}

/**
 * The history after one more step. A step of the gesture that made the last entry joins it, and gets a new id: the document is
 * not in the state it was. A gesture that ends where it began leaves nothing, and the very items that were there before it.
 */
export function record(history: History, step: Omit<Entry, 'id'>): Recorded {
  const last = history.done.at(-1);
  const joins = last?.gesture !== undefined && last.gesture === step.gesture && history.undone.length === 0;
  const given = history.given + 1;
  const after = (...done: readonly Entry[]): History => ({ done, undone: [], given });
  if (!last || !joins) return { history: after(...history.done, { ...step, id: given }), patch: step.patch };
  const before = history.done.slice(0, -1);
  const whole = telling(squash(last.patch, step.patch));
  const joined = whole.length === 0 ? [] : [{ ...step, id: given, patch: whole, before: last.before }];
  return { history: after(...before, ...joined), patch: [...invert(last.patch), ...whole] };
}

/** A step back or forth in time. */
export interface Travel {
  readonly history: History;
  readonly patch: Patch;
  readonly selection: Selection;
}

/** The last step taken back; `undefined` where nothing was done. */
export function back({ done, undone, given }: History): Travel | undefined {
  const entry = done.at(-1);
  if (!entry) return undefined;
  const history = { done: done.slice(0, -1), undone: [...undone, entry], given };
  return { history, patch: invert(entry.patch), selection: entry.before };
}

/** The last undone step done again; `undefined` where nothing was undone. */
export function forth({ done, undone, given }: History): Travel | undefined {
  const entry = undone.at(-1);
  if (!entry) return undefined;
  const history = { done: [...done, entry], undone: undone.slice(0, -1), given };
  return { history, patch: entry.patch, selection: entry.after };
}
