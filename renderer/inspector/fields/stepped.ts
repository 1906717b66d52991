import type { Control } from '@shared/layers/field';

/** A number some steps on, within the limits of its control. Other controls have no steps. */
export function stepped(control: Control, value: number, by: number): number {
  if (!('min' in control)) return value;
  const size = control.type === 'decimal' ? control.step : 1;
  const next = Math.max(control.min, Math.min(control.max, value + by * size));
  // Steps of a tenth add up to 0.30000000000000004.
  return Number(next.toFixed(6));
}
