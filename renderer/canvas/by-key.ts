import type { SceneItem } from '@shared/scene/scene';

export const byKey = (items: readonly SceneItem[]): ReadonlyMap<string, SceneItem> =>
  new Map(items.map((item) => [item.key, item]));
