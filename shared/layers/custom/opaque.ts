import { formatCount, formatShape } from '../../format-number';
import type { Problem } from '../../result';
import { ok, problem } from '../../result';
import { axisStep, axisTerm, settingOf, step } from '../derivation';
import { integer, optional, shape, text } from '../fields/index';
import type { Settings } from '../field';
import type { Context } from '../kind';
import { defineLayer, weight, when } from '../kind';
import { seesUnknown } from '../reach';
import type { Shape } from '../shape';
import { isKnown } from '../shape';

const fields = {
  className: text({
    label: 'Class',
    hint: 'What the layer is called where it comes from.',
    pattern: /\S/,
    allowed: 'A name',
    fallback: 'Custom',
  }),
  shape: optional(
    shape({ label: 'Output shape', hint: 'What the layer gives. Not known: assumed to be what arrives first.' }),
    { none: 'not known' },
  ),
  parameters: optional(integer({ label: 'Parameters', hint: 'The learnable values that the layer holds.', min: 0 }), {
    none: 'not known',
    fallback: 0,
  }),
  outputs: integer({
    label: 'Outputs',
    hint: 'How many tensors the layer gives.',
    max: 64,
    fallback: 1,
    advanced: true,
  }),
};

type Opaque = Context<typeof fields>;

/**
 * A layer of which only so much is known as is stated: a function of one's own (Keras `Lambda`), or a class that no kind is.
 *
 * Every output has the stated shape; without one, that of the first input is assumed, and a warning says so. Weights:
 * `weights (parameters)`; where their number is not known the layer is not counted.
 */
export const opaque = defineLayer({
  id: 'opaque',
  label: 'Opaque',
  category: 'custom',
  description: 'A layer of which only the output shape and the number of parameters are known.',
  source: 'What is stated of it; Keras 3 Lambda',
  keywords: ['custom', 'lambda', 'unknown', 'function', 'own layer', 'black box'],
  stem: 'opaque',
  inputs: { min: 1 },
  outputsFor: ({ outputs }) => namesFor(outputs),
  fields,
  infer: (context) => {
    const { parameters, shape: stated } = context.settings;
    return ok({
      outputs: outputsOf(context),
      weights: when(Boolean(parameters), weight('weights', [parameters ?? 0])),
      notes: notesFor(context),
      assumed: stated === null,
      uncounted: parameters === null,
    });
  },
  work: () => 'unknown',
  reach: seesUnknown,
  explain: ({ settings, order }) => {
    const { shape: stated, parameters } = settings;
    return {
      shape: (stated ?? []).flatMap((size, axis) =>
        isKnown(size) ? [axisStep(axis, axisTerm(axis, stated ?? [], order), settingOf('shape', size))] : [],
      ),
      parameters: parameters ? [step('learnable', settingOf('parameters', parameters))] : [],
    };
  },
  summarize: ({ className, parameters }) => [
    className,
    ...(parameters ? [`${formatCount(parameters)} parameters`] : []),
  ],
  assume: outputsOf,
});

/** `out`, `out_2`, `out_3`, … */
const namesFor = (outputs: number): readonly string[] =>
  Array.from({ length: outputs }, (_, index) => (index === 0 ? 'out' : `out_${index + 1}`));

function outputsOf({ settings, inputs: [first = [] as Shape] }: Opaque): readonly Shape[] {
  return namesFor(settings.outputs).map(() => settings.shape ?? first);
}

function notesFor({ settings, inputs: [first = [] as Shape] }: Opaque): readonly Problem[] {
  const { className, shape: stated, parameters }: Settings<typeof fields> = settings;
  return [
    ...(stated === null ? [shapeAssumed({ className, assumed: first })] : []),
    ...(parameters === null ? [parametersUnknown({ className })] : []),
  ];
}

const shapeAssumed = problem<{ className: string; assumed: Shape }>({
  code: 'shape-assumed',
  severity: 'warning',
  text: ({ className, assumed }) => ({
    message: `What ${className} gives is not known; it is assumed to keep the shape of its input.`,
    expected: 'An output shape',
    received: `none; ${formatShape(assumed)} is assumed`,
    remedy: 'Set its output shape.',
  }),
});

const parametersUnknown = problem<{ className: string }>({
  code: 'parameters-unknown',
  severity: 'warning',
  text: ({ className }) => ({
    message: `How many parameters ${className} holds is not known; it is not counted.`,
    expected: 'The number of its learnable values, or 0',
    received: 'nothing',
    remedy: 'Set its parameters.',
  }),
});
