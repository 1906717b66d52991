import type { AxisStep, Expression, ShapeLine, Term, UnknownAxis } from '../layers/derivation';
import { axisTerm } from '../layers/derivation';
import type { Context } from '../layers/kind';
import type { Shape } from '../layers/shape';
import { isKnown } from '../layers/shape';
import type { LayerAnalysis } from './analysis';
import { contextOf, explainLayer } from './explain';

/**
 * How the axes of a layer's output come about, in their order. An axis that it would work out, were it not of one whose size nobody
 * knows, says what it lacks.
 */
export function explainShape(analysis: LayerAnalysis): readonly ShapeLine[] {
  const known = explainLayer(analysis)?.shape ?? [];
  const unknown = unknownAxes(analysis);
  return unknown.length === 0 ? known : [...known, ...unknown].sort((one, other) => one.axis - other.axis);
}

/** What an axis would depend on is read off the derivation that the layer has where every size is known. */
function unknownAxes(analysis: LayerAnalysis): readonly UnknownAxis[] {
  const [output = null] = analysis.outputs;
  const context = analysis.counts && contextOf(analysis);
  if (!context || !output || output.every(isKnown)) return [];
  const filled = { ...context, inputs: context.inputs.map(filledIn) };
  const { kind } = analysis;
  if (!kind?.infer(filled).ok) return [];
  const steps = kind.explain(filled).shape.filter(({ axis }) => !isKnown(output[axis] ?? null));
  return steps.map((line) => ({ axis: line.axis, term: line.term, lacks: lackedBy(line, context) }));
}

/** Stands in for every size that is not known: many numbers divide it, and few kernels are larger. */
const anySize = 5_040;

const filledIn = (shape: Shape): Shape => shape.map((size) => (isKnown(size) ? size : anySize));

/** The unknown axes of what arrives that a line is made of, each once; an axis without a name of its own is called what it becomes. */
function lackedBy({ term, expression }: AxisStep, { inputs, order }: Context): readonly Term[] {
  const lacked = sourcesOf(expression).flatMap(({ input, axis }) => {
    const shape = inputs[input] ?? [];
    if (isKnown(shape[axis] ?? null)) return [];
    const name = axisTerm(axis, shape, order);
    return name === 'size' ? term : name;
  });
  return [...new Set(lacked)];
}

interface AxisSource {
  readonly input: number;
  readonly axis: number;
}

function sourcesOf(expression: Expression): readonly AxisSource[] {
  if (expression.op === 'number') return expression.source.from === 'axis' ? [expression.source] : [];
  return expression.op === 'step' ? sourcesOf(expression.step.expression) : expression.of.flatMap(sourcesOf);
}
