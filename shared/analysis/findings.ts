import type { Layer } from '../document/document';
import { formatCount, formatShape } from '../format-number';
import type { Fix, Weight } from '../layers/kind';
import type { Problem } from '../result';
import { problem } from '../result';
import type { Finding } from './analysis';

/** The problems that a layer has for where it stands, whatever its kind. Those of a kind stand beside the kind. */

export const finding = ({ id }: Layer, problem: Problem, fixes: readonly Fix[] = []): Finding => ({
  problem,
  at: id,
  fixes,
});

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
    message: `${layer} has more inputs than it can take; the rest is not used.`,
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

export const noSuchOutput = problem<{ layer: string }>({
  code: 'no-such-output',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} reads an output that is not there any more.`,
    expected: 'An output of the layer before it',
    received: 'none of that name',
    remedy: 'Take the connection away, or connect another output.',
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

const mostExact = `At most ${formatCount(Number.MAX_SAFE_INTEGER)}`;

export const countTooLarge = problem<{ layer: string }>({
  code: 'count-too-large',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} has too many parameters to be counted exactly.`,
    expected: mostExact,
    received: 'more',
    remedy: 'Choose smaller settings.',
  }),
});

export const totalTooLarge = problem<{ layers: readonly string[] }>({
  code: 'total-too-large',
  severity: 'error',
  text: ({ layers }) => ({
    message: `There are too many parameters to be summed exactly; the total leaves out ${layers.join(', ')}.`,
    expected: mostExact,
    received: 'more',
    remedy: 'Choose smaller settings.',
  }),
});

export const sizeTooLarge = problem<{ layer: string }>({
  code: 'size-too-large',
  severity: 'error',
  text: ({ layer }) => ({
    message: `The output of ${layer} is too large to be given exactly.`,
    expected: `${mostExact} on every axis`,
    received: 'more',
    remedy: 'Choose smaller settings, or a smaller input.',
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

/** So many weights are named; a block may hold thousands. */
const mostNamed = 6;

function weightsText(weights: readonly Weight[]): string {
  if (weights.length === 0) return 'no weights';
  const named = weights.slice(0, mostNamed).map(({ name, shape }) => `${name} ${formatShape(shape)}`);
  const left = weights.length - named.length;
  return [...named, ...(left > 0 ? [`${formatCount(left)} more`] : [])].join(', ');
}

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

export const nestedTooDeeply = problem<{ layer: string; most: number }>({
  code: 'nested-too-deeply',
  severity: 'error',
  text: ({ layer, most }) => ({
    message: `${layer} contains too many blocks, one inside the other.`,
    expected: `At most ${formatCount(most)}`,
    received: 'more',
    remedy: 'Take the inner blocks apart.',
  }),
});

export const tooManyLayers = problem<{ layer: string; most: number }>({
  code: 'too-many-layers',
  severity: 'error',
  text: ({ layer, most }) => ({
    message: `${layer} contains too many layers to be worked out.`,
    expected: `At most ${formatCount(most)}, every repeat counted`,
    received: 'more',
    remedy: 'Repeat it, or the blocks inside of it, less often.',
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
