import type { AxisField } from '@shared/analysis/field-arithmetic';
import { isWhole, sizeOf } from '@shared/analysis/field-arithmetic';
import type { ReceptiveField } from '@shared/analysis/receptive-field';

/** `212×212, jump 32`; `all` where the whole input is seen, `?` where nobody can say, and what is misaligned says so. */
export function fieldText(found: ReceptiveField | undefined): string {
  const field = found?.outputs[0] ?? null;
  if (!found || field === null) return '?';
  if (field === 'whole' || isWhole(field)) return 'all';
  const sizes = field.map((axis) => (axis === 'whole' ? 'all' : String(sizeOf(axis)))).join('×');
  const jumps = field.filter((axis) => axis !== 'whole').map(jumpText);
  const jump = jumps.every((text) => text === jumps[0]) ? jumps.slice(0, 1) : jumps;
  return [sizes, `jump ${jump.join('×')}`, ...(found.misaligned ? ['misaligned'] : [])].join(', ');
}

/** `32`, or `1/2` where a network enlarges. */
const jumpText = ({ jump }: AxisField): string =>
  jump < 1 && Number.isInteger(1 / jump) ? `1/${1 / jump}` : String(Number(jump.toFixed(4)));
