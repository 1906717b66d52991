import { formatCount, formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { axisIndex, axisOutOfRange, axisSummary } from '../axis';
import type { Expression } from '../derivation';
import { axisOf, axisStep, axisTerm, settingOf } from '../derivation';
import type { Settings } from '../field';
import { axis, integer, integers, optional } from '../fields/index';
import type { Context } from '../kind';
import { defineLayer } from '../kind';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { indivisible, largestFitting } from './indivisible';

/** More outputs than anybody wires by hand. */
const mostParts = 64;

const fields = {
  axis: axis({
    label: 'Axis',
    hint: 'Along which axis: that of the channels, or as Keras counts: 1 is the first, −1 the last.',
    fallback: 'channels',
  }),
  parts: integer({ label: 'Parts', hint: 'How many equal parts.', max: mostParts, fallback: 2 }),
  sizes: optional(
    integers({ label: 'Sizes', hint: 'The size of each part, in place of equal ones.', min: 1, most: mostParts }),
    { none: 'equal' },
  ),
};

type Split = Context<typeof fields>;

const partsDiffer = problem<{ sizes: readonly number[]; size: number; input: Shape }>({
  code: 'parts-differ',
  severity: 'error',
  text: ({ sizes, size, input }) => ({
    message: 'The parts are not together as large as the axis that is split.',
    expected: `Sizes that come to ${formatCount(size)}`,
    received: `${sizes.join(' + ')} = ${formatCount(total(sizes))}, of ${formatShape(input)}`,
    remedy: 'Change the sizes, or split into equal parts.',
  }),
});

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

const countParts = ({ parts, sizes }: Settings<typeof fields>): number => sizes?.length ?? parts;

/** The sizes of the parts of an axis of size `n`. One part is the axis itself. */
function partsOf({ settings: { parts, sizes }, inputs: [input = []] }: Split, n: Axis): Result<readonly Axis[]> {
  if (sizes) {
    if (isKnown(n) && total(sizes) !== n) return fail(partsDiffer({ sizes, size: n, input }));
    return ok(sizes);
  }
  if (isKnown(n) && n % parts !== 0) return fail(indivisible({ what: 'axis', size: n, parts }));
  const part = isKnown(n) ? n / parts : parts === 1 ? n : null;
  return ok(Array.from({ length: parts }, () => part));
}

/** How the size of the first part comes about. */
function firstPart({ parts, sizes }: Split['settings'], at: number, n: Axis): Expression | undefined {
  if (sizes) return settingOf('sizes', sizes[0] ?? 1);
  return isKnown(n) ? { op: 'quotient', of: [axisOf(0, at, n), settingOf('parts', parts)] } : undefined;
}

/**
 * One tensor parted along an axis: `h × w × c` in two parts gives `h × w × c/2` twice, or parts of stated sizes. No weights.
 * Fails with `axis-out-of-range`, with `indivisible` where equal parts do not come out, and with `parts-differ` where stated ones do not.
 * Sources: PyTorch 2 `torch.split` and `torch.chunk`, Keras 3 `ops.split`.
 */
export const split = defineLayer({
  id: 'split',
  label: 'Split',
  category: 'shape',
  description: 'Parts a tensor along one axis into several. It has no parameters.',
  source: 'Keras 3 ops.split, PyTorch 2 torch.split',
  keywords: ['chunk', 'unstack', 'part', 'divide', 'heads', 'several outputs'],
  stem: 'split',
  inputs: 1,
  fields,
  outputsFor: (settings) =>
    Array.from({ length: countParts(settings) }, (_, index) => (index === 0 ? 'out' : `out_${index + 1}`)),
  infer: (context) => {
    const {
      settings,
      inputs: [input = []],
      order,
    } = context;
    const at = axisIndex(settings.axis, input, order);
    if (typeof at !== 'number') return fail(axisOutOfRange({ axis: settings.axis, shape: input }));
    const parts = partsOf(context, input[at] ?? null);
    return parts.ok ? ok({ outputs: parts.value.map((size) => input.with(at, size)), weights: [] }) : parts;
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    const at = axisIndex(settings.axis, input, order);
    const size = typeof at === 'number' ? firstPart(settings, at, input[at] ?? null) : undefined;
    if (typeof at !== 'number' || !size) return { shape: [], parameters: [] };
    return { shape: [axisStep(at, axisTerm(at, input, order), size, 'firstPart')], parameters: [] };
  },
  summarize: ({ axis, parts, sizes }) => [
    sizes ? sizes.join(' + ') : parts === 1 ? '1 part' : `${parts} parts`,
    ...axisSummary(axis),
  ],
  remedies: ({ settings, inputs: [input = []], order }, found: Problem) => {
    const at = axisIndex(settings.axis, input, order);
    switch (found.code) {
      case 'axis-out-of-range':
        return input.length > 0 ? [{ do: 'set', settings: { axis: undefined } }] : [];
      case 'parts-differ':
        return [{ do: 'set', settings: { sizes: undefined } }];
      case 'indivisible': {
        const n = Number(typeof at === 'number' ? input[at] : 1);
        return [{ do: 'set', settings: { parts: largestFitting(settings.parts, (parts) => n % parts === 0) } }];
      }
      default:
        return [];
    }
  },
  assume: ({ settings, inputs: [input], order }) => {
    const at = input && axisIndex(settings.axis, input, order);
    const part = input && (typeof at === 'number' ? input.with(at, null) : input);
    return Array.from({ length: countParts(settings) }, () => part ?? null);
  },
});
