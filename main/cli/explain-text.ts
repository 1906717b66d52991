import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { explainLayer as derivationOf } from '@shared/analysis/explain';
import { explainShape } from '@shared/analysis/explain-shape';
import { formatCount } from '@shared/format-number';
import { disagreementTexts } from '@shared/formats/disagreements';
import type { ShapeLine, Step } from '@shared/layers/derivation';
import { isStep } from '@shared/layers/derivation';
import { stepText } from '@shared/layers/derivation-text';
import type { Loaded } from './load';
import { kindName, pathName, shapesText } from './naming';
import { printable } from './printable';

const indent = (line: string): string => (line === '' ? '' : `  ${line}`);

/** The derivation of every layer, and the sum of them all. */
export function explainNetwork(loaded: Loaded): readonly string[] {
  const { root } = loaded.analysis;
  return [...layersOf(root).flatMap((layer) => [...explainLayer(layer, loaded), '']), ...totalLines(loaded)];
}

const layersOf = ({ order, layers }: NetworkAnalysis): readonly LayerAnalysis[] =>
  order.flatMap((id) => layers.get(id) ?? []);

/** A layer as the lesson explains it: what goes in and out, then a line a step, the last one what is learnable. */
export function explainLayer(layer: LayerAnalysis, loaded: Loaded): readonly string[] {
  const { inputs, outputs, seen = [], instances } = layer;
  const shapes = [inputs, seen, outputs].filter((list) => list.length > 0).map(shapesText);
  const body = [...(instances.length > 0 ? blockLines(layer, loaded) : stepLines(layer)), ...remarks(layer, loaded)];
  return [
    `${printable(layer.layer.name)} (${kindName(layer, loaded.document)}): ${shapes.join(' → ')}`,
    ...body.map(indent),
  ];
}

function stepLines(layer: LayerAnalysis): readonly string[] {
  const derivation = derivationOf(layer);
  if (!derivation) return [];
  const { parameters } = derivation;
  const shape = explainShape(layer);
  return parameters.length === 0 ? [...shape.map(stepLine), 'learnable 0'] : [...shape, ...parameters].map(stepLine);
}

/** `weights 3 × 18 = 54`. What is learnable is the sum of the lines above it, so that its number is enough. */
function stepLine(step: Step | ShapeLine): string {
  const { word, expression, value, note } = stepText(step);
  if (!isStep(step)) return `${word}: ${note}`;
  const isSumOfLines = step.term === 'learnable' && step.expression.op !== 'product';
  const sum = expression === '' || isSumOfLines ? value : `${expression} = ${value}`;
  return `${word} ${sum}${note === '' ? '' : ` (${note})`}`;
}

function blockLines({ layer, instances, counts }: LayerAnalysis, loaded: Loaded): readonly string[] {
  const inside = instances.flatMap(({ network }) => layersOf(network).flatMap((inner) => explainLayer(inner, loaded)));
  if (counts === null) return inside;
  const shared = layer.block?.sharedAcrossRepeats === true;
  const terms = instances.map(({ times, network }) => ({
    times: shared ? 1 : times,
    learnable: network.counts.learnable,
  }));
  return [...inside, `learnable ${repeatSum(terms)}${shared ? ' (one set of weights for all repeats)' : ''}`];
}

/** `3 × 4,656 = 13,968`; repeats of different shapes are added. */
function repeatSum(terms: readonly { readonly times: number; readonly learnable: number }[]): string {
  const value = formatCount(terms.reduce((sum, { times, learnable }) => sum + times * learnable, 0));
  const text = terms
    .map(({ times, learnable }) => (times === 1 ? '' : `${times} × `) + formatCount(learnable))
    .join(' + ');
  return text === value ? value : `${text} = ${value}`;
}

function remarks(analysis: LayerAnalysis, { document }: Loaded): readonly string[] {
  const { layer, weightsOf, assumed, counts, findings } = analysis;
  const owner = weightsOf === undefined ? undefined : (document.layers.get(weightsOf)?.name ?? weightsOf);
  return [
    ...disagreementTexts(analysis).map((text) => `frameworks differ: ${text}`),
    ...(layer.frozen ? ['frozen: none of it is trained'] : []),
    ...(owner === undefined ? [] : [`uses the weights of ${printable(owner)}; they are counted there`]),
    ...(counts === null ? ['not counted'] : []),
    ...(assumed ? ['assumed: its shapes rest on a guess made after a problem'] : []),
    ...findings.map(({ problem }) => `${problem.severity}: ${printable(problem.text().message)}`),
  ];
}

/** A sum of more terms than this helps nobody. */
const mostTerms = 20;

function totalLines({ analysis }: Loaded): readonly string[] {
  const { counts, leftOut } = analysis.root;
  const terms = layersOf(analysis.root)
    .flatMap((layer) => layer.counts?.learnable || [])
    .map(formatCount);
  const total = formatCount(counts.learnable);
  const split = `${formatCount(counts.trainable)} trainable, ${formatCount(counts.nonTrainable)} not trainable`;
  return [
    `Total learnable: ${terms.length > 1 && terms.length <= mostTerms ? `${terms.join(' + ')} = ${total}` : total}`,
    ...(counts.nonTrainable === 0 ? [] : [`Parameters: ${formatCount(counts.parameters)} (${split})`]),
    ...(leftOut.length === 0
      ? []
      : [`Not in the total: ${leftOut.map((path) => pathName(analysis, path)).join(', ')}`]),
  ];
}
