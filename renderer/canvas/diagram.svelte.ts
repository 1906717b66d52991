import { wiringOf } from '@shared/document/wiring';
import type { Point, Box } from '@shared/layout/geometry';
import { bottom, grow, overlap, union } from '@shared/layout/geometry';
import type { Scene, SceneItem } from '@shared/scene/scene';
import { isFrame } from '@shared/scene/scene';
import type { Project } from '../project/project.svelte';
import { byKey } from './by-key';
import type { Movable } from './gesture';
import { distanceToLine } from './gesture';
import type { View } from './view.svelte';

/** The room between a new thing and what is there. */
const gap = 16;

/** What is drawn of a project, found by id and by place. */
export class Diagram {
  readonly #items: readonly SceneItem[] = $derived.by(
    () => this.project.scene?.items.filter((item) => !isFrame(item)) ?? [],
  );
  readonly #byKey: ReadonlyMap<string, SceneItem> = $derived(byKey(this.#items));
  /** What is in the page: all that stands in the window, and what is around it. */
  readonly visible: readonly SceneItem[] = $derived(this.#items.filter((item) => overlap(item.box, this.view.drawn)));

  constructor(
    readonly project: Project,
    readonly view: View,
  ) {}

  get scene(): Scene | undefined {
    return this.project.scene;
  }

  cardOf(layer: string): Box | undefined {
    return this.#byKey.get(`layer:${layer}`)?.box;
  }

  noteOf(note: string): Box | undefined {
    return this.#byKey.get(`note:${note}`)?.box;
  }

  itemsOf({ layers, notes }: Movable): readonly SceneItem[] {
    const keys = [...layers.map((id) => `layer:${id}`), ...notes.map((id) => `note:${id}`)];
    return keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** The cards of a layer and of all that feed it or are fed by it. */
  cardsAround(layer: string): Box {
    const wiring = wiringOf(this.project.state.document);
    const sources = wiring.into(layer).map(({ from }) => from[0]);
    const readers = wiring.outOf(layer).map(({ to }) => to[0]);
    return union([layer, ...sources, ...readers].flatMap((id) => this.cardOf(id) ?? []));
  }

  /** The cards of all layers but some. */
  cardsWithout(layers: readonly string[]): readonly Box[] {
    return this.#items.filter((item) => item.role === 'layer' && !layers.includes(item.id)).map((item) => item.box);
  }

  /** The corners of a connection's line. */
  lineOf(connection: string): readonly Point[] {
    return this.project.layout?.links.get(connection)?.points ?? [];
  }

  /** The connection whose line comes nearest to a point, if it comes near enough. */
  connectionNear(
    point: Point,
    reach: number,
    except: (connection: string) => boolean = () => false,
  ): string | undefined {
    let best: { readonly id: string; readonly distance: number } | undefined;
    for (const { role, id } of this.visible) {
      if (role !== 'edge' || except(id)) continue;
      const distance = distanceToLine(point, this.lineOf(id));
      if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { id, distance };
    }
    return best?.id;
  }

  /** Where a box stands on nothing: in its place, or as far under it as it takes. */
  freePlace(box: Box): Point {
    const below = this.#items.filter((item) => overlap(item.box, grow(box, gap))).map((item) => bottom(item.box) + gap);
    return below.length === 0 ? { x: box.x, y: box.y } : this.freePlace({ ...box, y: Math.max(...below) });
  }

  /** The layers and notes that a box touches. */
  touching(box: Box): Movable {
    const touched = this.#items.filter((item) => overlap(item.box, box));
    const idsOf = (role: string): readonly string[] => touched.filter((item) => item.role === role).map(({ id }) => id);
    return { layers: idsOf('layer'), notes: idsOf('note') };
  }
}
