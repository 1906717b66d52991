import type { LayerAnalysis, NetworkAnalysis } from '../analysis/analysis';
import type { Project } from '../document/document';
import { formatCount, formatShape } from '../format-number';
import { rulesLabel } from '../layers/rules';
import { allLayers, drawnLayers } from './network';

/** What a figure says about the whole network, in words. Only what is true of this one. */

/** "2,515 learnable parameters". */
export const totalText = ({ counts }: NetworkAnalysis): string =>
  counts.learnable === 1 ? '1 learnable parameter' : `${formatCount(counts.learnable)} learnable parameters`;

/** "all trainable", or how many are and how many are frozen; and what is kept beside them. */
export function splitText({ counts }: NetworkAnalysis): string {
  const { learnable, trainable, parameters } = counts;
  const frozen = learnable - trainable;
  const split =
    learnable === 0
      ? []
      : frozen === 0
        ? ['all trainable']
        : [`${formatCount(trainable)} trainable, ${formatCount(frozen)} frozen`];
  const statistics = parameters - learnable;
  return [...split, ...(statistics > 0 ? [`plus ${formatCount(statistics)} statistics (not learned)`] : [])].join(', ');
}

const named = 3;

/** "left out: conv_3, add_1 and 2 more", where some layers could not be counted. */
export function leftOutText({ leftOut, layers }: NetworkAnalysis): string {
  if (leftOut.length === 0) return '';
  const names = leftOut.flatMap((id) => layers.get(id)?.layer.name ?? []);
  const more = names.length > named ? ` and ${formatCount(names.length - named)} more` : '';
  return `left out: ${names.slice(0, named).join(', ')}${more}`;
}

/** "Lesson rules · zero padding · biases counted": what the numbers rest on. */
export function conventionText(network: NetworkAnalysis, { rules }: Project): string {
  const layers = [...allLayers(network)];
  return [
    `${rulesLabel[rules]} rules`,
    ...[...new Set(layers.map((layer) => layer.rules))]
      .filter((other) => other !== rules)
      .map((other) => `${rulesLabel[other]} rules where set`),
    ...paddingText(layers),
    ...biasText(layers),
  ].join(' · ');
}

/** What all convolutions do at the borders; nothing where they differ. */
function paddingText(layers: readonly LayerAnalysis[]): readonly string[] {
  const convolutions = layers.filter(({ kind }) => kind?.category === 'conv');
  const paddings = new Set(convolutions.map(({ settings }) => settings['padding']));
  if (paddings.size !== 1) return [];
  return paddings.has('same') ? ['zero padding'] : paddings.has('valid') ? ['no padding'] : [];
}

function biasText(layers: readonly LayerAnalysis[]): readonly string[] {
  const weights = layers.flatMap((layer) => layer.weights);
  if (!weights.some(({ role }) => role === 'weight')) return [];
  return [weights.some(({ role }) => role === 'bias') ? 'biases counted' : 'no biases'];
}

/** What the axes on the edges are, if feature maps flow. */
export function axesText(network: NetworkAnalysis, { axisOrder }: Project): string {
  const flowing = drawnLayers(network).flatMap(({ inputs }) => inputs);
  if (!flowing.some((shape) => shape?.length === 3)) return '';
  const axes = axisOrder === 'channels-last' ? 'height × width × channels' : 'channels × height × width';
  return `Shapes on the edges are ${axes}`;
}

const described = 12;

/** "A network of 4 layers with 2,515 learnable parameters: input_1, Input, 20×20×3; conv_1, Conv2D, 20×20×2, 56; …". */
export function describeNetwork(network: NetworkAnalysis): string {
  const layers = drawnLayers(network);
  const size = layers.length === 1 ? '1 layer' : `${formatCount(layers.length)} layers`;
  const more = layers.length > described ? `; and ${formatCount(layers.length - described)} more` : '';
  const list = layers.slice(0, described).map(describeLayer).join('; ');
  return `A network of ${size} with ${totalText(network)}${list === '' ? '' : `: ${list}${more}`}.`;
}

function describeLayer({ layer, kind, outputs, counts }: LayerAnalysis): string {
  const shapes = outputs.map((shape) => (shape ? formatShape(shape) : 'unknown shape'));
  const count = counts ? formatCount(counts.learnable) : 'not counted';
  return [layer.name, kind?.label ?? layer.kind, ...shapes, count].join(', ');
}
