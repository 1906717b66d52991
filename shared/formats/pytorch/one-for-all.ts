import type { Json } from '../../json';
import type { Argument } from '../framework-class';

/** An argument in which PyTorch takes a list of one for all axes, as it takes a number; of other arguments it refuses that. */
export const oneForAll =
  (setting: string): Argument =>
  (value) => ({ [setting]: numberIn(value) });

function numberIn(value: Json): Json {
  const [only = null, ...others] = [value].flat();
  return others.length === 0 ? only : value;
}
