import type { Box } from '@shared/layout/geometry';
import type { SceneItem } from '@shared/scene/scene';

/** The card of every layer, by the layer's id. */
export const cardsOf = (items: readonly SceneItem[]): ReadonlyMap<string, Box> =>
  new Map(items.flatMap((item) => (item.role === 'layer' ? [[item.id, item.box] as const] : [])));
