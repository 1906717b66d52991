import type { LayerKind } from '../layers/kind';
import { inputRange } from '../layers/kind';
import { compareNames } from '../natural-order';

/** True for a kind that takes any number of inputs. */
export const isMerge = (kind: LayerKind): boolean => inputRange(kind)[1] === Infinity;

/** True for a kind that takes more or fewer inputs, numbered `1`, `2`, … in the order they count, without gaps. */
export const hasOptionalInputs = (kind: LayerKind): boolean => typeof kind.inputs !== 'number';

/** The name of an input port: `in` for an only one, else its number from 1. */
export const inputPort = (kind: LayerKind, index: number): string => (kind.inputs === 1 ? 'in' : String(index + 1));

/** The first output port of a kind that has outputs; every kind has one. */
export const outputPort = (kind: LayerKind): string => kind.outputs[0] ?? 'out';

/** Orders port names as their inputs count: `1`, `2`, … `10`. Nearly all are of one character, and need not be taken apart. */
export const comparePorts = (a: string, b: string): number =>
  a.length === 1 && b.length === 1 ? a.charCodeAt(0) - b.charCodeAt(0) : compareNames(a, b);
