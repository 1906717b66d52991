import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { firstOutput } from '@shared/document/layer-ports';
import { isEmpty, onlyLayer, onlyNote } from '@shared/editor/selection';
import { shownAnalysis } from '@shared/editor/shown';
import type { Box } from '@shared/layout/geometry';
import { union } from '@shared/layout/geometry';
import type { Project } from '../project/project.svelte';
import { patchOf } from './commit';
import { Diagram } from './diagram.svelte';
import type { Drop } from './drop';
import type { Gesture, Movable } from './gesture';
import { Gestures } from './gestures.svelte';
import { hintOf } from './hint';
import { Linking } from './linking.svelte';
import { selectedBy } from './marquee';
import { NoteWriting } from './note-writing.svelte';
import type { Hit } from './parts-at';
import { refusedTargets } from './refused-targets';
import { View } from './view.svelte';
import { toWindow } from './viewport';

/** All that the canvas knows beside the project: how it is looked at, and what the person is in the middle of. */
export class CanvasState {
  readonly view = new View();
  readonly diagram: Diagram;
  readonly gestures: Gestures;
  readonly linking: Linking;
  readonly writing: NoteWriting;
  /** The layer under the pointer. */
  hovered = $state<string>();
  /** Where what is dragged from the palette would go. */
  dropping = $state.raw<Drop>();
  hasFocus = $state(false);
  /** The findings whose popover was closed: it stays closed until they change. */
  #closed = $state.raw<unknown>();

  readonly analysis: NetworkAnalysis | undefined = $derived.by(() => shownAnalysis(this.project.state));
  /** The layer that the keyboard is on. */
  readonly current: string | undefined = $derived.by(
    () => this.linking.target ?? this.project.state.selection.layers.at(-1),
  );
  /** What has the ring of the keyboard. */
  readonly focused: Movable = $derived.by(() => {
    const { current } = this;
    const isShown = this.hasFocus || this.linking.from !== undefined;
    if (current === undefined || !isShown) return { layers: [], notes: isShown ? this.marked.notes.slice(-1) : [] };
    return { layers: [current], notes: [] };
  });
  /** The id of its element. */
  readonly focusedId: string | undefined = $derived.by(() => {
    const note = this.project.state.selection.notes.at(-1);
    if (this.current !== undefined) return `layer-${this.current}`;
    return note === undefined ? undefined : `note-${note}`;
  });
  /** What the pointer is in the middle of, or the keyboard: connecting looks the same. */
  readonly gesture: Gesture | undefined = $derived.by(() => this.gestures.current ?? this.linking.gesture);
  readonly hint: string | undefined = $derived.by(
    () => this.gesture && hintOf(this.gesture, this.diagram, this.linking.from !== undefined),
  );
  /** What is selected, or would be if the marquee were let go. */
  readonly marked: Movable = $derived.by(() => {
    const { current } = this.gestures;
    return current?.type === 'marquee' ? selectedBy(current, this.diagram) : this.project.state.selection;
  });
  /** The layers that cannot be fed by the one that is being connected. */
  readonly #refused: ReadonlySet<string> = $derived.by(() =>
    refusedTargets(this.project.state.document, this.gesture?.type === 'connect' ? this.gesture.from[0] : undefined),
  );
  /** The selected layer, while there is something to say about it. */
  readonly faulty: LayerAnalysis | undefined = $derived.by(() => {
    const layer = this.analysis?.layers.get(onlyLayer(this.project.state.selection) ?? '');
    const isOpen = layer && layer.findings.length > 0 && layer.findings !== this.#closed;
    return isOpen && !this.gesture ? layer : undefined;
  });
  /** The connection that is lit: its twin elsewhere is under the pointer, or a layer would be dropped into it. */
  readonly litEdge: string | undefined = $derived.by(() => {
    if (this.dropping) return 'into' in this.dropping ? this.dropping.into : undefined;
    return this.project.lit?.what === 'connection' ? this.project.lit.connection : undefined;
  });

  constructor(readonly project: Project) {
    this.diagram = new Diagram(project, this.view);
    this.gestures = new Gestures(this.diagram);
    this.linking = new Linking(this.diagram);
    this.writing = new NoteWriting(this.diagram);
  }

  /** So many units of the network are a pixel of the window. */
  get pixel(): number {
    return 1 / this.view.scale;
  }

  /** Which level of blocks inside of blocks is shown: empty for the top. */
  get level(): string {
    return this.project.state.selection.path?.join('/') ?? '';
  }

  get isEmpty(): boolean {
    return this.analysis?.order.length === 0;
  }

  closePopover(): void {
    this.#closed = this.faulty?.findings;
  }

  /** True for a layer that takes no part in what is going on: it cannot be connected, or it has been lifted from its place. */
  isFaded(layer: string): boolean {
    const { gesture } = this;
    if (gesture?.type === 'move') return gesture.items.layers.includes(layer);
    return gesture?.type === 'connect' && gesture.from[0] !== layer && this.#refused.has(layer);
  }

  /** True while what is being connected is over a layer that it cannot be connected to. */
  get isRefused(): boolean {
    return this.gesture !== undefined && patchOf(this.gesture, this.diagram)?.ok === false;
  }

  /** A layer's card in pixels of the window. */
  cardInWindow(layer: string): Box | undefined {
    const card = this.diagram.cardOf(layer);
    const { viewport } = this.view;
    return card && { ...toWindow(viewport, card), width: card.width * viewport.k, height: card.height * viewport.k };
  }

  /** The output that a new connection from a layer begins at. */
  portOf(layer: string): string | undefined {
    const found = this.project.state.document.layers.get(layer);
    return found && firstOutput(this.project.state.document, found);
  }

  get boxOfAll(): Box {
    return this.diagram.scene?.diagram ?? union([]);
  }

  get boxOfSelection(): Box {
    const { selection } = this.project.state;
    const corners = selection.connections.flatMap((id) => this.diagram.lineOf(id));
    return union([
      ...this.diagram.itemsOf(selection).map(({ box }) => box),
      ...corners.map((corner) => ({ ...corner, width: 0, height: 0 })),
    ]);
  }

  /** Hears what the pointer is over now; of nothing where it has left the canvas. */
  point(hit: Hit | undefined): void {
    this.hovered = hit?.part === 'layer' ? hit.id : hit?.part === 'out' ? hit.port[0] : undefined;
    const { project } = this;
    if (hit?.part === 'edge') project.lit = { what: 'connection', connection: hit.id };
    else if (project.lit?.what === 'connection') project.lit = undefined;
  }

  /** Takes a key that is the canvas's own for the moment; false where the window's shortcuts may have it. */
  key(key: string): boolean {
    if (this.linking.from !== undefined && this.linking.key(key)) return true;
    if (key === ' ') this.view.panning = true;
    else if (key === 'Enter' && onlyNote(this.project.state.selection) !== undefined) this.project.run('note.edit');
    else return key === 'Escape' && this.#escape();
    return true;
  }

  /** Goes into what is selected: a block, the text of a note, or the settings of a layer. */
  openSelected(): void {
    const { state } = this.project;
    const layer = state.document.layers.get(onlyLayer(state.selection) ?? '');
    if (onlyNote(state.selection) !== undefined) this.project.run('note.edit');
    else this.project.run(layer?.block ? 'block.open' : 'layer.settings');
  }

  /** Ends what is on top: a gesture, a popover, the selection (which is left to its command), the open block. */
  #escape(): boolean {
    if (this.gestures.current) this.gestures.cancel();
    else if (this.faulty) this.closePopover();
    else if (isEmpty(this.project.state.selection) && this.level !== '') this.project.run('block.leave');
    else return false;
    return true;
  }

  /** The keyboard has gone elsewhere. */
  blur(): void {
    this.hasFocus = false;
    this.view.panning = false;
    this.linking.stop();
  }
}
