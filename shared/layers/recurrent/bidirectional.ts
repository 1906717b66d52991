import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatShape } from '../../format-number';
import type { Derivation } from '../derivation';
import type { Settings } from '../field';
import { choice, layer, optional } from '../fields/index';
import type { Context, Fix, Inference } from '../kind';
import { defineLayer } from '../kind';
import type { NestedLayer } from '../nested';
import {
  assumeNested,
  explainNested,
  inferNested,
  nameInside,
  nestedLabel,
  nestedRemedies,
  workInside,
} from '../nested';
import { seesAll } from '../reach';
import type { Shape } from '../shape';
import { backwardOf, directedKinds, goesBackwards, join, namesOfState, returnsState, withState } from './directions';
import { joinSteps, sumOfDirections } from './explain-directions';
import { checkStates, withoutStates } from './sequence';
import { mostStates } from './stacked-rnn-cells';
import { joinWork } from '../work';

const fields = {
  layer: layer({
    label: 'Layer',
    hint: 'What goes through the sequence forward, and again backward.',
    accepts: directedKinds,
    initial: { kind: 'lstm', settings: { units: 64 } },
  }),
  merge: choice({
    label: 'Merge',
    hint: 'How the outputs of both directions are joined.',
    options: [
      { value: 'concat', label: 'Concatenate' },
      { value: 'sum', label: 'Add' },
      { value: 'mul', label: 'Multiply' },
      { value: 'ave', label: 'Average' },
      { value: 'none', label: 'Two outputs' },
    ],
    fallback: 'concat',
  }),
  backward: optional(
    layer({
      label: 'Backward layer',
      hint: 'What goes backward, if it is another layer.',
      accepts: directedKinds,
      advanced: true,
    }),
    { none: 'like the layer', begin: ({ layer: forward }) => turned(forward as NestedLayer) },
  ),
};

type Bidirectional = Context<typeof fields>;

/**
 * A recurrent layer that goes through a sequence from both ends, with weights of its own for each.
 *
 * Shapes: as the layer gives; concatenated, the last axis is that of both directions together. Where the layer returns its state, that of
 * the forward direction comes first. Weights: `forward/…`, then `backward/…`. Inputs: the sequence, and if they are given the
 * states of both directions. By the rules of PyTorch, whose own layers can go both ways, it joins two of those.
 * Fails with `directions-agree`, `directions-differ`, `states-incomplete`, `state-differs`, and as the layers inside do.
 * Source: Keras 3 `Bidirectional`.
 */
export const bidirectional = defineLayer({
  id: 'bidirectional',
  label: 'Bidirectional',
  category: 'recur',
  description: 'Goes through a sequence from both ends: two recurrent layers, joined.',
  source: 'Keras 3 Bidirectional',
  keywords: ['wrapper', 'bilstm', 'bigru', 'birnn', 'recurrent', 'both directions'],
  stem: 'bidirectional',
  inputs: { min: 1, max: 1 + mostStates },
  inputNames: ['sequence', ...Array.from({ length: mostStates }, () => 'state')],
  outputsFor: (settings) => namesOf(settings),
  fields,
  sample: [[16, 16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors', shape: 'PyTorch returns the whole sequence' },
  infer: (context) => infer(context),
  work: (context) => joinWork(layersOf(context.settings).map((one) => workInside(context, one, sequenceOf(context)))),
  reach: seesAll,
  explain: (context) => explain(context),
  summarize: ({ layer: nested, merge }, kindOf) => [
    nestedLabel(nested, kindOf),
    merge === 'none' ? 'two outputs' : merge,
  ],
  assume: (context) => {
    const { settings } = context;
    const [forward, backward] = layersOf(settings);
    const [[first = null], [second = null]] = [assumeOne(context, forward), assumeOne(context, backward)];
    const joined = first && second ? join(first, second, settings.merge) : [];
    return namesOf(settings).map((_, index) => joined?.[index] ?? null);
  },
  remedies: (context, found) => remedies(context, found),
});

type BidirectionalSettings = Settings<typeof fields>;

const layersOf = ({ layer: forward, backward }: BidirectionalSettings): readonly [NestedLayer, NestedLayer] => [
  forward,
  backwardOf(forward, backward),
];

const sequenceOf = ({ inputs }: Bidirectional): readonly Shape[] => inputs.slice(0, 1);

const assumeOne = (context: Bidirectional, one: NestedLayer) =>
  assumeNested(context, withState(one), sequenceOf(context));

function infer(context: Bidirectional): Result<Inference> {
  const { settings, inputs, rules } = context;
  const [forward, backward] = layersOf(settings);
  if (goesBackwards(forward) === goesBackwards(backward))
    return fail(directionsAgree({ back: goesBackwards(forward) }));
  const there = inferNested(context, withState(forward), sequenceOf(context));
  if (!there.ok) return there;
  const back = inferNested(context, withState(backward), sequenceOf(context));
  if (!back.ok) return back;
  const [[one = [], ...oneState], [other = [], ...otherState]] = [there.value.outputs, back.value.outputs];
  const joined = returnsState(forward) === returnsState(backward) ? join(one, other, settings.merge) : undefined;
  if (!joined) return fail(directionsDiffer({ forward: one, backward: other }));
  const states = [...oneState, ...otherState];
  const unfit = checkStates(inputs.slice(1), states);
  if (unfit) return fail(unfit);
  return ok({
    outputs: returnsState(forward) ? [...joined, ...states] : joined,
    weights: [
      ...there.value.weights.map(nameInside('forward', rules)),
      ...back.value.weights.map(nameInside('backward', rules)),
    ],
  });
}

function explain(context: Bidirectional): Derivation {
  const { settings } = context;
  const [forward, backward] = layersOf(settings);
  const sequence = sequenceOf(context);
  const there = explainNested(context, 'layer', forward, sequence);
  const back = explainNested(context, settings.backward ? 'backward' : 'layer', backward, sequence);
  const inferred = inferNested(context, forward, sequence);
  const rank = inferred.ok ? (inferred.value.outputs[0]?.length ?? 0) : 0;
  return {
    shape: settings.merge === 'concat' ? joinSteps(there, back, rank) : there.shape,
    parameters: sumOfDirections(there, settings.backward ? back : undefined),
  };
}

function namesOf(settings: BidirectionalSettings): readonly string[] {
  const [forward, backward] = layersOf(settings);
  const outs = settings.merge === 'none' ? ['out', 'backward'] : ['out'];
  if (!returnsState(forward)) return outs;
  const named = (direction: string, one: NestedLayer) => namesOfState(one).map((name) => `${direction}_${name}`);
  return [...outs, ...named('forward', forward), ...named('backward', backward)];
}

function remedies(context: Bidirectional, found: Problem): readonly Fix[] {
  const { layer: forward, backward } = context.settings;
  if (found.code === 'directions-differ') return [{ do: 'set', settings: { backward: undefined } }];
  if (found.code === 'directions-agree') return [turnRound(forward, backward)];
  const fixes = withoutStates(context.inputs, found);
  if (fixes.length > 0) return fixes;
  const fits = inferNested(context, withState(forward), sequenceOf(context)).ok;
  const [setting, at] = fits && backward ? (['backward', backward] as const) : (['layer', forward] as const);
  return nestedRemedies(context, setting, at, sequenceOf(context), found);
}

/** The forward layer goes forward, unless another goes the other way. */
const turnRound = (forward: NestedLayer, backward: NestedLayer | null): Fix =>
  backward
    ? { do: 'set', settings: { backward: turned(backward) } }
    : { do: 'set', settings: { layer: turned(forward) } };

/** The layer, going the other way. */
const turned = (one: NestedLayer) => ({ ...one, settings: { ...one.settings, goBackwards: !goesBackwards(one) } });

const directionsAgree = problem<{ back: boolean }>({
  code: 'directions-agree',
  severity: 'error',
  text: ({ back }) => ({
    message: `Both directions go ${back ? 'backward' : 'forward'}.`,
    expected: 'One forward and one backward',
    received: `Both ${back ? 'backward' : 'forward'}`,
    remedy: 'Turn one of them round.',
  }),
});

const directionsDiffer = problem<{ forward: Shape; backward: Shape }>({
  code: 'directions-differ',
  severity: 'error',
  text: ({ forward, backward }) => ({
    message: 'What both directions give does not fit together.',
    expected: `${formatShape(forward)} from both, and the same returns`,
    received: `${formatShape(forward)} forward, ${formatShape(backward)} backward`,
    remedy: 'Give both as many units, and let them return the same.',
  }),
});
