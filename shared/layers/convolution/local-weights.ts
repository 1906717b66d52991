import type { AxisStep, Expression, Step } from '../derivation';
import { axisOf, constant, of, product, settingOf, step } from '../derivation';
import type { AxisOrder } from '../shape';
import { spatialAxes } from '../shape';
import { learnedFrom } from '../weights-and-biases';
import { channelsIn, kernelCells } from './explain';

/** A locally connected layer of known sizes, by which its weights are stored. */
export interface Local {
  readonly map: readonly number[];
  readonly output: readonly number[];
  readonly order: AxisOrder;
  readonly filters: number;
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: 'same' | 'valid';
  readonly implementation: '1' | '2' | '3';
}

/**
 * The shape in which Keras stores the kernel: with implementation 1 filters for each position, with 2 one matrix from every input to
 * every output, of which most stays 0, and with 3 only the weights that are used, in a row.
 */
export function kernelShape(local: Local, channels: number): readonly number[] {
  const { map, output, kernel, filters, implementation } = local;
  if (implementation === '2') return [...map, ...output];
  const axes = onAxes(local);
  if (implementation === '3') return [all(axes.map(({ k, out, outside }) => out * k - outside)) * channels * filters];
  return [all(axes.map(({ out }) => out)), all(kernel) * channels, filters];
}

const all = (factors: readonly number[]): number => factors.reduce((product, factor) => product * factor, 1);

/** Kernel, output size, and the cells of all kernels that lie outside of the input, on each spatial axis. */
const onAxes = ({ map, output, order, kernel, stride, padding }: Local) =>
  spatialAxes(map, order).map((axis, index) => {
    const [k, s, n, out] = [kernel[index] ?? 1, stride[index] ?? 1, map[axis] ?? 1, output[axis] ?? 1];
    return { k, out, outside: padding === 'same' ? outsideOf(n, k, s, out) : 0 };
  });

/** Keras centres each kernel on a cell of its own: ⌊k / 2⌋ cells before it, the others from it on. */
function outsideOf(n: number, k: number, s: number, out: number): number {
  const before = Math.floor(k / 2);
  const lastReach = (out - 1) * s + (k - before);
  return fallingSum(before, s, out) + fallingSum(lastReach - n, s, out);
}

/** `first + (first − by) + …` while that is over 0, of at most so many. */
function fallingSum(first: number, by: number, most: number): number {
  const count = Math.max(0, Math.min(most, Math.ceil(first / by)));
  return count * first - (by * count * (count - 1)) / 2;
}

/** The lesson's lines, for as many positions as there are. */
export function explainLocal(local: Local, spatial: readonly AxisStep[], bias: boolean): readonly Step[] {
  const { implementation, padding } = local;
  const filters = settingOf('filters', local.filters);
  const positions = step('positions', product(...spatial.map(of)), 'ownFilters');
  const lines = explainKernel(local, positions, filters, implementation === '3' && padding === 'same');
  const biases = bias ? step('biases', product(of(positions), filters), 'perPosition') : undefined;
  return [...lines, ...learnedFrom(lines.slice(-1), biases)];
}

/** The lines up to the weights, which are the last. */
function explainKernel(local: Local, positions: Step, filters: Expression, isCut: boolean): readonly Step[] {
  const { map, order, kernel, implementation } = local;
  if (implementation === '2') {
    const inputs = step('inputs', product(...map.map((n, axis) => axisOf(0, axis, n))), 'flattened');
    const outputs = step('outputs', product(of(positions), filters));
    return [inputs, positions, outputs, step('weights', product(of(inputs), of(outputs)), 'inFull')];
  }
  const inputs = step('inputs', channelsIn(map, order));
  if (isCut) {
    const connections = step('connections', product(...onAxes(local).map(connectionsOn)), 'underKernels');
    return [inputs, positions, connections, step('weights', product(of(connections), of(inputs), filters))];
  }
  const outputs = step('outputs', product(filters, ...kernelCells(kernel)));
  return [inputs, positions, outputs, step('weights', product(of(positions), of(inputs), of(outputs)))];
}

function connectionsOn({ k, out, outside }: ReturnType<typeof onAxes>[number]): Expression {
  const cells = product(constant(out), settingOf('kernel', k));
  return outside === 0 ? cells : { op: 'difference', of: [cells, constant(outside)] };
}
