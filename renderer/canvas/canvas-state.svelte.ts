import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { firstOutput } from '@shared/document/layer-ports';
import { onlyLayer } from '@shared/editor/selection';
import { shownAnalysis } from '@shared/editor/shown';
import type { Box } from '@shared/layout/geometry';
import { union } from '@shared/layout/geometry';
import type { Project } from '../project/project.svelte';
import { Diagram } from './diagram.svelte';
import type { Drop } from './drop';
import { Gestures } from './gestures.svelte';
import { Linking } from './linking.svelte';
import { refusedTargets } from './refused-targets';
import { View } from './view.svelte';
import { toWindow } from './viewport';

/** All that the canvas knows beside the project: how it is looked at, and what the person is in the middle of. */
export class CanvasState {
  readonly view = new View();
  readonly diagram: Diagram;
  readonly gestures: Gestures;
  readonly linking: Linking;
  /** The layer under the pointer. */
  hovered = $state<string>();
  /** Where what is dragged from the palette would go. */
  dropping = $state.raw<Drop>();
  hasFocus = $state(false);
  /** The findings whose popover was closed: it stays closed until they change. */
  #closed = $state.raw<unknown>();

  readonly analysis: NetworkAnalysis | undefined = $derived.by(() => shownAnalysis(this.project.state));
  /** The layer that the keyboard is on. */
  readonly current: string | undefined = $derived.by(() => this.project.state.selection.layers.at(-1));
  /** The layers that are selected, or would be if the marquee were let go. */
  readonly marked: readonly string[] = $derived.by(() => {
    const { current } = this.gestures;
    return current?.type === 'marquee' ? this.gestures.marked(current).layers : this.project.state.selection.layers;
  });
  /** The layer that is being connected, by hand or by key. */
  readonly source: string | undefined = $derived.by(() => {
    const { current } = this.gestures;
    return this.linking.from ?? (current?.type === 'connect' ? current.from[0] : undefined);
  });
  /** The layers that the source cannot feed. */
  readonly refused: ReadonlySet<string> = $derived.by(() => refusedTargets(this.project.state.document, this.source));
  /** The selected layer, while there is something to say about it. */
  readonly faulty: LayerAnalysis | undefined = $derived.by(() => {
    const layer = this.analysis?.layers.get(onlyLayer(this.project.state.selection) ?? '');
    const isOpen = layer && layer.findings.length > 0 && layer.findings !== this.#closed;
    return isOpen && !this.gestures.current && this.linking.from === undefined ? layer : undefined;
  });
  /** The connection that is lit: its twin elsewhere is under the pointer, or a layer would be dropped into it. */
  readonly litEdge: string | undefined = $derived.by(() => {
    if (this.dropping) return 'into' in this.dropping ? this.dropping.into : undefined;
    return this.project.lit?.what === 'connection' ? this.project.lit.connection : undefined;
  });

  constructor(readonly project: Project) {
    this.diagram = new Diagram(project, this.view);
    this.gestures = new Gestures(this.diagram);
    this.linking = new Linking(project);
  }

  /** So many units of the network are a pixel of the window. */
  get pixel(): number {
    return 1 / this.view.scale;
  }

  closePopover(): void {
    this.#closed = this.faulty?.findings;
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
    const { layers, connections } = this.project.state.selection;
    const corners = connections.flatMap((id) => this.diagram.lineOf(id));
    return union([
      ...layers.flatMap((id) => this.diagram.cardOf(id) ?? []),
      ...corners.map((corner) => ({ ...corner, width: 0, height: 0 })),
    ]);
  }

  /** Takes a key that is the canvas's own for the moment; false where the window's shortcuts may have it. */
  key(key: string): boolean {
    if (key === ' ') {
      this.view.panning = true;
      return true;
    }
    if (key !== 'Escape' || this.linking.from !== undefined) return this.linking.key(key);
    // Escape ends what is on top first: a gesture, then a popover, and only then the selection.
    if (this.gestures.current) this.gestures.cancel();
    else if (this.faulty) this.closePopover();
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
