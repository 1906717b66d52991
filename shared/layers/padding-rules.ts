import type { Problem } from '../result';
import { problem } from '../result';
import type { PaddingMode } from './field';
import type { Padding, Sides } from './fields/index';
import type { Rules } from './rules';
import { rulesLabel } from './rules';
import { paddingText } from './window';

/**
 * The problem that a framework has with the padding of a window. Keras has names for it and no stated cells; PyTorch takes as many
 * cells on one side of an axis as on the other, and of the names those that it knows for the layer. The lesson takes all of them.
 */
export function refusedPadding(
  padding: Padding,
  rules: Rules,
  layer: string,
  namedByTorch: readonly PaddingMode[],
): Problem | undefined {
  return takes[rules](padding, namedByTorch) ? undefined : paddingRefused({ padding, rules, layer });
}

const takes: Readonly<Record<Rules, (padding: Padding, named: readonly PaddingMode[]) => boolean>> = {
  lesson: () => true,
  keras: (padding) => typeof padding === 'string' || isNone(padding),
  pytorch: (padding, named) => (typeof padding === 'string' ? named.includes(padding) : isEven(padding)),
};

const isNone = (padding: Sides): boolean => padding.flat().every((cells) => cells === 0);

const isEven = (padding: Sides): boolean => padding.every(([before, after]) => before === after);

const paddingRefused = problem<{ padding: Padding; rules: Rules; layer: string }>({
  code: 'padding-refused',
  severity: 'error',
  text: ({ padding, rules, layer }) => ({
    message: `${rulesLabel[rules]} has no such padding for a ${layer}.`,
    expected: rules === 'keras' ? 'Same or valid' : 'As many cells on one side of an axis as on the other',
    received: paddingText(padding),
    remedy: 'Choose another padding, or put a layer that pads before this one.',
  }),
});
