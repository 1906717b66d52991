import type { Document, Position } from '@shared/document/document';
import { difference } from '@shared/document/difference';
import { randomIds, type IdSource } from '@shared/document/names';
import { writeProject } from '@shared/document/write';
import type { Context, Outcome, Request } from '@shared/editor/command';
import { run } from '@shared/editor/commands/index';
import { entitle } from '@shared/editor/entitle';
import { perform } from '@shared/editor/perform';
import type { Selection } from '@shared/editor/selection';
import { shownAnalysis, shownSource } from '@shared/editor/shown';
import type { EditorState, Transaction } from '@shared/editor/state';
import { createEditor, dispatch, isClean, markSaved, select, undo } from '@shared/editor/state';
import type { Handle, OpenedProject } from '@shared/ipc';
import type { Layout } from '@shared/layout/layout';
import type { Problem } from '@shared/result';
import { buildScene } from '@shared/scene/build-scene';
import { layoutInput } from '@shared/scene/layout-input';
import type { Scene } from '@shared/scene/scene';
import { LayoutClient, type LayoutWorker } from '../layout/layout-client.svelte';
import type { Lit } from './lit';
import { ShownParts } from './parts';

/** What a project needs of the world around it. */
export interface Surroundings {
  readonly layoutWorker: LayoutWorker;
  /** Does what only the window or main can do. */
  readonly perform: (request: Request, project: Project) => void;
  /** Says what stands in the way of something the person asked for. */
  readonly explain: (problem: Problem) => void;
  /** Says something politely to a screen reader. */
  readonly say: (text: string) => void;
  /** Hears of every new state: to announce it, to tell main. */
  readonly onChange: (project: Project, before: EditorState) => void;
}

/** How long the bar says that the project was saved, in milliseconds. */
const savedShown = 2000;

/** The id that the saved state of a project without a saved state has. */
const neverSaved = -1;

/**
 * An open project: what it is at this moment, and the only way in which it changes. Everything on the screen follows from
 * `state`, `scene` and `lit`.
 */
export class Project {
  /** Main's name for it. */
  readonly handle: Handle;
  readonly readOnly: boolean;
  /** Ids for new layers and connections. */
  readonly ids: IdSource = randomIds();
  /** The parts of the editor that carry out what only they can. */
  readonly parts = new ShownParts();
  /** The file's name without its extension, or `Untitled`. */
  name = $state('');
  state: EditorState;
  /** True for two seconds after a save. */
  justSaved = $state(false);
  /** What the pointer rests on in one part of the window and is to be lit in the others. */
  lit = $state.raw<Lit>();
  /** Undefined until the layout has answered for the first time. */
  readonly scene: Scene | undefined = $derived.by(
    () => this.layout && buildScene(shownSource(this.state), this.layout),
  );
  readonly #layouts: LayoutClient;
  readonly #surroundings: Surroundings;
  #gestures = 0;

  constructor(opened: OpenedProject, document: Document, surroundings: Surroundings) {
    this.handle = opened.handle;
    this.readOnly = opened.readOnly;
    this.name = opened.name;
    this.#surroundings = surroundings;
    this.#layouts = new LayoutClient(surroundings.layoutWorker);
    const state = createEditor(document);
    this.state = $state.raw(opened.edited ? { ...state, saved: neverSaved } : state);
    this.#layouts.request(layoutInput(shownSource(this.state)));
  }

  /** Where the layers stand; behind `state` by the time the worker takes. */
  get layout(): Layout | undefined {
    return this.#layouts.layout;
  }

  /** True where nothing moves any more by itself: the layout is that of `state`. */
  get isSettled(): boolean {
    return !this.#layouts.isBehind;
  }

  /** The text of the project's file. */
  get text(): string {
    return writeProject(this.state.document);
  }

  get edited(): boolean {
    return !isClean(this.state);
  }

  /** A fresh id for a gesture whose transactions are to be undone as one. */
  newGesture(): string {
    this.#gestures += 1;
    return `gesture-${this.#gestures}`;
  }

  /** Runs the command of this id, if it is of use now. */
  run(id: string, more: Pick<Context, 'clipboard' | 'gesture'> = {}): void {
    const outcome = run(id, this.state, this.#context(more));
    if (outcome) this.carryOut(outcome);
  }

  /** Makes a change of the document. */
  dispatch(transaction: Transaction): void {
    this.#become(dispatch(this.state, transaction));
  }

  /** Takes back what a gesture did, as if it had not been: there is nothing to redo. */
  revert(gesture: string): void {
    if (this.state.history.done.at(-1)?.gesture !== gesture) return;
    const state = undo(this.state);
    this.#become({ ...state, history: { ...state.history, undone: [] } });
  }

  select(selection: Selection): void {
    this.#become(select(this.state, selection));
  }

  /** Does what a command says should happen. */
  carryOut(outcome: Outcome): void {
    if (outcome.do === 'request') this.#surroundings.perform(outcome.request, this);
    else if (outcome.do === 'explain') this.explain(outcome.problem);
    else this.#become(perform(this.state, outcome));
  }

  explain(problem: Problem): void {
    this.#surroundings.explain(problem);
  }

  say(text: string): void {
    this.#surroundings.say(text);
  }

  /** The state that was current when the save began is on the disk now, under this name. */
  saved(state: EditorState, name: string): void {
    this.name = name;
    this.#become(entitle(markSaved(this.state, state), name));
    this.justSaved = true;
    setTimeout(() => {
      this.justSaved = false;
    }, savedShown);
  }

  /** Its file holds this since another program wrote it: it is shown as saved, and undo brings back what was there before. */
  reload(document: Document): void {
    const patch = difference(this.state.document, document);
    this.#become(markSaved(dispatch(this.state, { label: 'Reload', patch })));
  }

  /** Ends what runs for the project. */
  close(): void {
    this.#layouts.close();
  }

  #context(more: Pick<Context, 'clipboard' | 'gesture'>): Context {
    return { ids: this.ids, positionOf: (layer) => this.#positionOf(layer), ...more };
  }

  /** Where a hand put it, which the layout may not have heard of yet, or where the layout did. */
  #positionOf(layer: string): Position | undefined {
    return this.state.document.layers.get(layer)?.position ?? this.layout?.boxes.get(layer);
  }

  #become(state: EditorState): void {
    const before = this.state;
    this.state = state;
    if (shownAnalysis(state) !== shownAnalysis(before)) this.#layouts.request(layoutInput(shownSource(state)));
    this.#surroundings.onChange(this, before);
  }
}
