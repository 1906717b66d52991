import { formatCount } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Expression, Step } from '../derivation';
import { axisOf, axisStep, constant, of, product, settingOf, step, sum, valueOf } from '../derivation';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { decimal, flag, integer, integers } from '../fields/index';
import type { Context, Fix, Inference } from '../kind';
import { defineLayer, weight, when } from '../kind';
import { flattenFirst } from '../not-a-row';
import { seesVector } from '../reach';
import { requireRow } from './row';
import { oncePerWeight } from '../work';

const fields = {
  classes: integer({ label: 'Classes', hint: 'How many classes there are, the most frequent first.', initial: 1000 }),
  cutoffs: integers({
    label: 'Cutoffs',
    hint: 'Before which classes a cluster begins, in rising order. Those before the first stand in the head.',
    min: 1,
    most: 64,
    initial: [100, 500],
  }),
  shrinking: decimal({
    label: 'Shrinking',
    hint: 'By which factor the inputs of each cluster are fewer than those of the one before.',
    min: 0.001,
    step: 1,
    fallback: 4,
  }),
  bias: flag({ label: 'Head bias', hint: 'One learnable bias an output of the head.', fallback: false }),
  expects: expectedInputs('Input features'),
};

type Adaptive = Context<typeof fields>;

/**
 * A softmax over many classes of which few are frequent: those stand in the head with one output for each cluster of rare ones, whose
 * classes see ever fewer inputs.
 *
 * Shapes: `(n)` gives the logarithms of all shares, `(classes)`, as `log_prob` does; with a target PyTorch gives one of them and a loss.
 * Weights: `head.weight (first cutoff + clusters, n)`, `head.bias`; for each cluster, of `m` classes, `tail.i.0.weight (h, n)` and
 * `tail.i.1.weight (m, h)`, where `h = ⌊n ÷ shrinking^(i + 1)⌋`.
 * Fails with `not-a-row`, `unknown-axis`, `inputs-differ`, `cutoffs-refused`, `cluster-empty`.
 */
export const adaptiveSoftmax = defineLayer({
  id: 'adaptive-softmax',
  label: 'Adaptive softmax',
  category: 'dense',
  description: 'A softmax over many classes, of which rare ones see fewer inputs: a head, and two layers a cluster.',
  source: 'PyTorch 2 AdaptiveLogSoftmaxWithLoss; Grave et al. 2016, Efficient softmax approximation for GPUs',
  keywords: ['adaptivelogsoftmaxwithloss', 'adaptive log softmax', 'vocabulary', 'language model'],
  stem: 'adaptive',
  inputs: 1,
  fields,
  sample: [[64]],
  infer,
  work: oncePerWeight,
  reach: seesVector,
  explain: ({ settings, inputs: [input = []] }) => ({
    shape: [axisStep(0, 'outputs', settingOf('classes', settings.classes), 'perClass')],
    parameters: explain(settings, axisOf(0, 0, Number(input[0]))),
  }),
  summarize: ({ classes, cutoffs, bias }) => [
    `${formatCount(classes)} classes`,
    `cut at ${cutoffs.map(formatCount).join(', ')}`,
    ...(bias ? ['head bias'] : []),
  ],
  remedies,
  assume: ({ settings }) => [[settings.classes]],
});

type Chosen = Settings<typeof fields>;

/** The classes of a cluster, and how many inputs they see. */
interface Cluster {
  readonly classes: Expression;
  readonly inputs: Expression;
}

const headOutputs = ({ cutoffs }: Chosen): Expression =>
  sum(settingOf('cutoffs', cutoffs[0] ?? 0), constant(cutoffs.length));

const clustersOf = ({ classes, cutoffs, shrinking }: Chosen, inputs: Expression): readonly Cluster[] =>
  cutoffs.map((cutoff, index) => {
    const next = cutoffs[index + 1];
    const end = next === undefined ? settingOf('classes', classes) : settingOf('cutoffs', next);
    const factors = Array.from({ length: index + 1 }, () => settingOf('shrinking', shrinking));
    return {
      classes: { op: 'difference', of: [end, settingOf('cutoffs', cutoff)] },
      inputs: { op: 'floorQuotient', of: [inputs, product(...factors)] },
    };
  });

function infer({ settings, inputs: [input = []] }: Adaptive): Result<Inference> {
  const { classes, cutoffs, bias, expects } = settings;
  const values = requireRow(input);
  if (!values.ok) return values;
  const n = values.value;
  const unexpected = unexpectedInputs(expects, n, input);
  if (unexpected) return fail(unexpected);
  if (![...cutoffs, classes].every((cutoff, index) => index === 0 || cutoff > (cutoffs[index - 1] ?? 0)))
    return fail(cutoffsRefused({ cutoffs, classes }));
  const clusters = clustersOf(settings, constant(n)).map((cluster) => [
    valueOf(cluster.inputs),
    valueOf(cluster.classes),
  ]);
  if (clusters.some(([seen]) => seen === 0)) return fail(clusterEmpty({ inputs: n, clusters: cutoffs.length }));
  const head = valueOf(headOutputs(settings));
  const tail = clusters.flatMap(([seen = 0, held = 0], index) => [
    weight(`tail.${index}.0.weight`, [seen, n]),
    weight(`tail.${index}.1.weight`, [held, seen]),
  ]);
  const weights = [weight('head.weight', [head, n]), ...when(bias, weight('head.bias', [head], 'bias')), ...tail];
  return ok({ outputs: [[classes]], weights });
}

/** A line for the head, one for the inputs and one for the weights of each cluster, the biases, and their sum. */
function explain(settings: Chosen, n: Expression): readonly Step[] {
  const inputs = step('inputs', n);
  const outputs = step('outputs', headOutputs(settings), 'headOutputs');
  const head: Step = { ...step('weights', product(of(inputs), of(outputs))), label: 'head' };
  const clusters = clustersOf(settings, of(inputs)).map((cluster, index): readonly [Step, Step] => {
    const seen: Step = { ...step('inputs', cluster.inputs), label: `inputs of cluster ${index + 1}` };
    const both = sum(product(of(inputs), of(seen)), product(of(seen), cluster.classes));
    return [seen, { ...step('weights', both), label: `cluster ${index + 1}` }];
  });
  const biases = settings.bias ? step('biases', of(outputs), 'perOutput') : step('biases', constant(0), 'noBias');
  const terms = [head, ...clusters.map(([, weights]) => weights), ...(settings.bias ? [biases] : [])];
  return [inputs, outputs, head, ...clusters.flat(), biases, step('learnable', sum(...terms.map(of)))];
}

function remedies({ settings: { classes, cutoffs } }: Adaptive, found: Problem): readonly Fix[] {
  switch (found.code) {
    case 'inputs-differ':
      return [{ do: 'set', settings: { expects: undefined } }];
    case 'cutoffs-refused': {
      const rising = [...new Set(cutoffs)].filter((cutoff) => cutoff < classes).sort((a, b) => a - b);
      return rising.length === 0 ? [] : [{ do: 'set', settings: { cutoffs: rising } }];
    }
    case 'cluster-empty':
      return [{ do: 'set', settings: { shrinking: 1 } }];
    default:
      return flattenFirst(found);
  }
}

const cutoffsRefused = problem<{ cutoffs: readonly number[]; classes: number }>({
  code: 'cutoffs-refused',
  severity: 'error',
  text: ({ cutoffs, classes }) => ({
    message: 'The cutoffs do not part the classes.',
    expected: `Numbers in rising order, each below ${formatCount(classes)}`,
    received: cutoffs.map(formatCount).join(', '),
    remedy: 'Put the cutoffs in order, and leave out what is beyond the last class.',
  }),
});

const clusterEmpty = problem<{ inputs: number; clusters: number }>({
  code: 'cluster-empty',
  severity: 'error',
  text: ({ inputs, clusters }) => ({
    message: 'The last cluster would see no inputs at all.',
    expected: 'An input for each cluster, at least',
    received: `${formatCount(inputs)} inputs for ${clusters} clusters`,
    remedy: 'Choose fewer cutoffs, a smaller factor, or a wider input.',
  }),
});
