import { formatCount, formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Expression } from '../derivation';
import { axisOf, constant, product, settingOf } from '../derivation';
import type { Axis, Shape } from '../shape';
import { elementCount, isKnown } from '../shape';

/**
 * The sizes that axes are given in place of others, of which one may be left open (−1): what all values come to, divided by the others.
 * Sources: Keras 3 `operation_utils.compute_reshape_output_shape`, PyTorch 2 `unflatten`.
 */
export type Target = readonly number[];

const open = -1;

const twoSizesOpen = problem<{ target: Target }>({
  code: 'two-sizes-open',
  severity: 'error',
  text: ({ target }) => ({
    message: 'More than one size is left open, and then neither can be worked out.',
    expected: 'At most one −1',
    received: targetText(target),
    remedy: 'Give all sizes but one.',
  }),
});

const sizesDiffer = problem<{ target: Target; input: Shape }>({
  code: 'sizes-differ',
  severity: 'error',
  text: ({ target, input }) => ({
    message: 'The values do not fill the new shape: there must be as many as before.',
    expected: `Sizes that come to ${formatCount(elementCount(input) ?? 0)} in all`,
    received: `${formatShape(input)} as ${targetText(target)}`,
    remedy: 'Leave one size open with −1, or change the others.',
  }),
});

const targetText = (target: Target): string =>
  target.length === 0 ? '1' : target.map((size) => (size < 0 ? `−${-size}` : String(size))).join('×');

const stated = (target: Target): number => target.reduce((total, size) => (size === open ? total : total * size), 1);

/**
 * The sizes that the axes of `input` become. Where the input is not known, what is stated holds, and what is open keeps the name of an
 * unknown size that is all that is left for it. Fails with `two-sizes-open` and `sizes-differ`.
 */
export function fillTarget(target: Target, input: Shape): Result<Shape> {
  if (target.filter((size) => size === open).length > 1) return fail(twoSizesOpen({ target }));
  const [count, part] = [elementCount(input), stated(target)];
  const fits = count === null || (target.includes(open) ? part > 0 && count % part === 0 : count === part);
  if (!fits || part === 0) return fail(sizesDiffer({ target, input }));
  const rest = count === null ? nameLeft(input, part) : count / part;
  return ok(target.map((size) => (size === open ? rest : size)));
}

/** The name of the only unknown axis, where the known ones come to what is stated. */
function nameLeft(input: Shape, part: number): Axis {
  const unknown = input.filter((size) => !isKnown(size));
  return unknown.length === 1 && elementCount(input.filter(isKnown)) === part ? (unknown[0] ?? null) : null;
}

/** How a size of the target comes about, where it is known: as the setting says, or from the axes of the input from `at` on. */
export function explainTarget(
  target: Target,
  index: number,
  input: Shape,
  { setting, at = 0 }: { readonly setting: string; readonly at?: number },
): Expression | undefined {
  const size = target[index] ?? open;
  if (size !== open) return settingOf(setting, size);
  if (!input.every(isKnown)) return undefined;
  const axes = input.map((n, axis) => axisOf(0, at + axis, n));
  const values = axes.length === 0 ? constant(1) : product(...axes);
  const others = target.filter((other) => other !== open).map((other) => settingOf(setting, other));
  return others.length === 0 ? values : { op: 'quotient', of: [values, product(...others)] };
}

/** The target with one of its sizes left open, so that the input fills it; `undefined` where no size would do. */
export function opened(target: Target, input: Shape): Target | undefined {
  return target
    .map((_, at) => target.map((size, index) => (index === at ? open : size)))
    .find((candidate) => fillTarget(candidate, input).ok);
}
