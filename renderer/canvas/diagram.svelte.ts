import type { Point, Box } from '@shared/layout/geometry';
import { grow, overlap } from '@shared/layout/geometry';
import type { Scene, SceneItem } from '@shared/scene/scene';
import { isFrame } from '@shared/scene/scene';
import type { Project } from '../project/project.svelte';
import { cardsOf } from './cards';
import { distanceToLine } from './gesture';
import type { View } from './view.svelte';
import { visiblePart } from './viewport';

/** What is drawn of a project, found by id and by place. */
export class Diagram {
  readonly #items: readonly SceneItem[] = $derived.by(
    () => this.project.scene?.items.filter((item) => !isFrame(item)) ?? [],
  );
  readonly #cards: ReadonlyMap<string, Box> = $derived(cardsOf(this.#items));
  /** What stands in the window, and a little around it so that panning finds it there already. */
  readonly visible: readonly SceneItem[] = $derived.by(() => {
    const part = visiblePart(this.view.viewport, this.view.size);
    const around = grow(part, Math.max(part.width, part.height) / 4);
    return this.#items.filter((item) => overlap(item.box, around));
  });

  constructor(
    readonly project: Project,
    readonly view: View,
  ) {}

  get scene(): Scene | undefined {
    return this.project.scene;
  }

  cardOf(layer: string): Box | undefined {
    return this.#cards.get(layer);
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

  /** The layers and notes that a box touches. */
  touching(box: Box): { readonly layers: readonly string[]; readonly notes: readonly string[] } {
    const touched = this.#items.filter((item) => overlap(item.box, box));
    const idsOf = (role: string): readonly string[] => touched.filter((item) => item.role === role).map(({ id }) => id);
    return { layers: idsOf('layer'), notes: idsOf('note') };
  }
}
