import { formatCount, formatShape } from '../format-number';
import type { Weight } from '../layers/kind';
import { problem } from '../result';

/** The problems that a layer has for where it stands, whatever its kind. Those of a kind stand beside the kind. */

export const noInput = problem<{ layer: string; expected: number; received: number }>({
  code: 'no-input',
  severity: 'error',
  text: ({ layer, expected, received }) => ({
    message: received === 0 ? `${layer} has no input.` : `${layer} lacks an input.`,
    expected: expected === 1 ? 'One input' : `At least ${expected} inputs`,
    received: received === 0 ? 'none' : formatCount(received),
    remedy: 'Connect a layer to it.',
  }),
});

export const tooManyInputs = problem<{ layer: string; expected: number; received: number }>({
  code: 'too-many-inputs',
  severity: 'error',
  text: ({ layer, expected, received }) => ({
    message: `${layer} has more inputs than it can take; only the first is used.`,
    expected: expected === 0 ? 'No input' : expected === 1 ? 'One input' : `${expected} inputs`,
    received: formatCount(received),
    remedy: 'Take the others away, or merge them first.',
  }),
});

export const inputUnknown = problem<{ layer: string }>({
  code: 'input-unknown',
  severity: 'warning',
  text: ({ layer }) => ({
    message: `${layer} waits for the layer before it.`,
    expected: 'An input whose shape is known',
    received: 'nothing yet',
    remedy: 'Solve the problem of the layer before it first.',
  }),
});

export const inCycle = problem<{ layer: string }>({
  code: 'cycle',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} reads its own output, by way of other layers.`,
    expected: 'Connections that lead forward',
    received: 'a circle',
    remedy: 'Take away the connection that leads back.',
  }),
});

export const unknownKind = problem<{ layer: string; kind: string }>({
  code: 'unknown-kind',
  severity: 'warning',
  text: ({ layer, kind }) => ({
    message: `${layer} is of a kind that this version does not know. It is kept, not counted, and assumed to keep its input's shape.`,
    expected: 'A known kind of layer',
    received: kind,
    remedy: 'Replace it by a known layer, or open the project with a newer version.',
  }),
});

export const countTooLarge = problem<{ layer: string }>({
  code: 'count-too-large',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} has too many parameters to be counted exactly.`,
    expected: `At most ${formatCount(Number.MAX_SAFE_INTEGER)}`,
    received: 'more',
    remedy: 'Choose smaller settings.',
  }),
});

export const weightsDiffer = problem<{
  layer: string;
  owner: string;
  own: readonly Weight[];
  others: readonly Weight[];
}>({
  code: 'weights-differ',
  severity: 'error',
  text: ({ layer, owner, own, others }) => ({
    message: `${layer} cannot use the weights of ${owner}: they have other shapes.`,
    expected: weightsText(others),
    received: weightsText(own),
    remedy: 'Give both the same settings and inputs, or let the layer have weights of its own.',
  }),
});

const weightsText = (weights: readonly Weight[]): string =>
  weights.length === 0 ? 'no weights' : weights.map(({ name, shape }) => `${name} ${formatShape(shape)}`).join(', ');

export const weightsMissing = problem<{ layer: string; owner: string }>({
  code: 'weights-missing',
  severity: 'error',
  text: ({ layer, owner }) => ({
    message: `${layer} uses the weights of a layer that has none to give.`,
    expected: 'A layer with weights of its own, in the same network',
    received: owner,
    remedy: 'Let the layer have weights of its own, or choose another one.',
  }),
});

export const networkMissing = problem<{ layer: string; network: string }>({
  code: 'network-missing',
  severity: 'error',
  text: ({ layer, network }) => ({
    message: `${layer} shows a network that is not in this project.`,
    expected: 'A network of this project',
    received: network,
    remedy: 'Delete the block, or choose another network for it.',
  }),
});

export const blockInItself = problem<{ layer: string }>({
  code: 'block-in-itself',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} contains itself.`,
    expected: 'A block made of other networks',
    received: 'the network it stands in',
    remedy: 'Delete the inner block.',
  }),
});

export const repeatDoesNotFit = problem<{ layer: string; outputs: number; inputs: number }>({
  code: 'repeat-does-not-fit',
  severity: 'error',
  text: ({ layer, outputs, inputs }) => ({
    message: `${layer} cannot be repeated: what leaves it does not feed it again.`,
    expected: `As many outputs as inputs: ${inputs}`,
    received: formatCount(outputs),
    remedy: 'Set its repeat to 1, or change the network inside.',
  }),
});

export const repeatChangesShape = problem<{ layer: string }>({
  code: 'repeat-changes-shape',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} shares its weights across repeats, but its shapes change from one to the next.`,
    expected: 'The same shapes at every repeat',
    received: 'shapes that change',
    remedy: 'Let each repeat have weights of its own, or keep the shapes equal.',
  }),
});
