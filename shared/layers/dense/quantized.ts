import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Derivation } from '../derivation';
import type { Settings } from '../field';
import { choice, integer, layer } from '../fields/index';
import type { Context, Inference, Weight } from '../kind';
import { defineLayer, weight } from '../kind';
import { assumeNested, explainNested, inferNested, nestedRemedies, reachInside, workInside } from '../nested';
import { explainFloats, explainIntegers } from './quantized-explain';
import { letterOf, packed, scaleShape, tableOf } from './quantized-table';

const fields = {
  layer: layer({
    label: 'Layer',
    hint: 'The layer whose weights are stored in fewer bits.',
    accepts: ['dense', 'einsum-dense', 'embedding'],
    initial: { kind: 'dense', settings: { units: 64 } },
  }),
  mode: choice({
    label: 'Stored as',
    hint: 'Whole numbers of 8 or of 4 bits, which are not trained, or floats of 8 bits, which are.',
    options: [
      { value: 'int8', label: 'int8' },
      { value: 'int4', label: 'int4' },
      { value: 'float8', label: 'float8' },
    ],
    fallback: 'int8',
  }),
  history: integer({
    label: 'History',
    hint: 'How many of the last largest values are kept for float8.',
    fallback: 1024,
    advanced: true,
  }),
};

type Quantized = Context<typeof fields>;

/**
 * A layer whose weights are stored in fewer bits, as Keras stores them under a quantized `dtype`.
 *
 * Shapes: those of the layer. Weights: as whole numbers, what else the layer learns (`bias`), then `kernel` and `kernel_scale`, to an
 * embedding `embeddings` and `embeddings_scale`, neither of them trained: the table as it was (`int8`), or as a matrix with two
 * values in a byte (`int4`). As floats of 8 bits, a scale and a history of inputs, kernel and gradients, then those of the layer.
 * Fails with `mode-refused`, and as the layer inside does. PyTorch has no such layer: to its rules it is that of Keras.
 */
export const quantized = defineLayer({
  id: 'quantized',
  label: 'Quantized',
  category: 'dense',
  description: 'Stores the weights of a dense layer or an embedding in 8 or 4 bits, with scales.',
  source: 'Keras 3 QuantizedDTypePolicy and QuantizedFloat8DTypePolicy of Dense, EinsumDense and Embedding',
  keywords: ['quantizeddtypepolicy', 'quantizedfloat8dtypepolicy', 'quantization', 'int8', 'int4', 'float8', 'wrapper'],
  stem: 'quantized',
  inputs: 1,
  fields,
  infer: (given): Result<Inference> => {
    const context = asInKeras(given);
    const { settings, inputs } = context;
    const refused = refusedMode(settings);
    if (refused) return fail(refused);
    const inferred = inferNested(context, settings.layer, inputs);
    if (!inferred.ok) return inferred;
    return ok({ ...inferred.value, weights: weightsOf(context, inferred.value) });
  },
  // As many products, of smaller numbers.
  work: (given) => workInside(asInKeras(given), given.settings.layer, given.inputs),
  reach: (given) => reachInside(asInKeras(given), given.settings.layer, given.inputs),
  explain: (given): Derivation => {
    const context = asInKeras(given);
    const { layer: inside, mode, history } = context.settings;
    const nested = explainNested(context, 'layer', inside, context.inputs);
    const { parameters } = nested;
    if (mode === 'float8') return { ...nested, parameters: explainFloats(parameters, history) };
    return { ...nested, parameters: explainIntegers(parameters, inside.kind, letterOf(context, inside), mode) };
  },
  summarize: ({ layer: { kind }, mode }) => [kind, mode],
  assume: (context) => assumeNested(asInKeras(context), context.settings.layer, context.inputs),
  remedies: (context, found) =>
    found.code === 'mode-refused'
      ? [{ do: 'set', settings: { mode: context.settings.mode === 'float8' ? 'int8' : 'float8' } }]
      : nestedRemedies(asInKeras(context), 'layer', context.settings.layer, context.inputs, found),
});

const asInKeras = (context: Quantized): Quantized =>
  context.rules === 'pytorch' ? { ...context, rules: 'keras' } : context;

/** What is trained comes first, as Keras lists it. */
function weightsOf(context: Quantized, { weights, outputs: [output = []] }: Inference): readonly Weight[] {
  const { layer: inside, mode } = context.settings;
  const [kernel, ...others] = weights;
  if (!kernel) return weights;
  if (mode === 'float8') return [...floatWeights(context.settings, kernel), ...weights];
  const letters = letterOf(context, inside);
  const table = tableOf(kernel.shape, inside.kind, letters);
  const shape = mode === 'int4' ? packed(table) : kernel.shape;
  const scale = mode === 'int4' ? [table.scales] : scaleShape(kernel.shape, table, letters, output.length);
  return [...others, weight(kernel.name, shape, 'statistic'), weight(`${kernel.name}_scale`, scale, 'statistic')];
}

/** To each of what is multiplied a scale, and the largest values of late that the scale follows. */
const floatWeights = ({ history }: Settings<typeof fields>, { trainable }: Weight): readonly Weight[] =>
  ['inputs', 'kernel', 'outputs_grad']
    .flatMap((name) => [weight(`${name}_scale`, []), weight(`${name}_amax_history`, [history])])
    .map((held) => ({ ...held, trainable }));

/** Keras has no floats of 8 bits for an embedding, and comes to grief over the dots of an equation when it counts in whole numbers. */
function refusedMode({ layer: { kind, settings }, mode }: Settings<typeof fields>): Problem | undefined {
  const { equation } = settings;
  if (kind === 'embedding' && mode === 'float8')
    return modeRefused({ layer: 'embedding', mode, others: 'int8 or int4' });
  const hasDots = typeof equation === 'string' && equation.includes('.');
  const layer = 'einsum layer whose equation has dots';
  return hasDots && mode !== 'float8' ? modeRefused({ layer, mode, others: 'float8' }) : undefined;
}

const modeRefused = problem<{ layer: string; mode: string; others: string }>({
  code: 'mode-refused',
  severity: 'error',
  text: ({ layer, mode, others }) => ({
    message: `Keras stores no ${layer} as ${mode}.`,
    expected: others,
    received: mode,
    remedy: `Store it as ${others}.`,
  }),
});
