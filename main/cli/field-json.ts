import { isWhole, sizeOf } from '@shared/analysis/field-arithmetic';
import type { ReceptiveField } from '@shared/analysis/receptive-field';

/** What a layer sees of the network's input through its first output: one number for each spatial axis, in cells of the input. */
export interface FieldJson {
  /** True where it sees all of the input; there are no numbers then. */
  readonly whole: boolean;
  /** An axis that is seen as a whole is null. */
  readonly size: readonly (number | null)[];
  /** How far the field moves from a cell to the next. */
  readonly jump: readonly (number | null)[];
  /** The centre of what the first cell sees; that of the input's first cell is 0. Null where it depends on an unknown size. */
  readonly start: readonly (number | null)[];
  /** True where branches that differ in jump or start come together here. */
  readonly misaligned: boolean;
}

/** `null` where nobody can say. */
export function fieldJson(found: ReceptiveField | undefined): FieldJson | null {
  const field = found?.outputs[0] ?? null;
  if (!found || field === null) return null;
  const { misaligned } = found;
  if (field === 'whole' || isWhole(field)) return { whole: true, size: [], jump: [], start: [], misaligned };
  const axes = field.map((axis) => (axis === 'whole' ? undefined : axis));
  return {
    whole: false,
    size: axes.map((axis) => (axis ? sizeOf(axis) : null)),
    jump: axes.map((axis) => axis?.jump ?? null),
    start: axes.map((axis) => axis?.start ?? null),
    misaligned,
  };
}
