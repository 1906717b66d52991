import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import type { Cost } from '@shared/analysis/cost';
import { costOf, networkCost } from '@shared/analysis/cost';
import { bytesOf } from '@shared/analysis/memory';
import type { ReceptiveField } from '@shared/analysis/receptive-field';
import { receptiveFields } from '@shared/analysis/receptive-field';
import type { Rules } from '@shared/layers/rules';
import type { Shape } from '@shared/layers/shape';
import type { Weight } from '@shared/layers/kind';
import type { Problem, ProblemText, Severity } from '@shared/result';
import type { FieldJson } from './field-json';
import { fieldJson } from './field-json';
import type { Loaded } from './load';

/**
 * The line of `summary --json`. It is a contract with scripts: later versions add fields, and rename and remove none.
 * What cannot be computed is `null`, never 0.
 */
export interface SummaryJson {
  readonly file: string;
  readonly title: string;
  readonly rules: Rules;
  readonly totals: TotalsJson;
  readonly layers: readonly LayerJson[];
  readonly problems: readonly ProblemJson[];
}

interface TotalsJson extends CostJson, CountsJson<number> {
  readonly buffers: number;
  /** True where the multiply-adds and the activations of every layer are in the totals. */
  readonly costComplete: boolean;
  /** False where some layer could not be counted; the totals then sum the others. */
  readonly complete: boolean;
}

interface CountsJson<Count> {
  readonly parameters: Count;
  readonly trainable: Count;
  readonly nonTrainable: Count;
}

interface CostJson {
  /** For one example, without biases. */
  readonly multiplyAdds: number | null;
  /** Biases that are added, which some count as one more multiply-add each. */
  readonly biasAdds: number | null;
  /** All outputs for one example, in float32. */
  readonly activationBytes: number | null;
}

interface LayerJson extends CostJson, CountsJson<number | null> {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Shapes without the batch axis; an unknown axis is null, and so is a shape of which nothing is known. */
  readonly inputs: readonly (readonly (number | null)[] | null)[];
  readonly outputs: readonly (readonly (number | null)[] | null)[];
  /** In a block that is repeated, at the first repeat. */
  readonly receptiveField: FieldJson | null;
  readonly weights: readonly Weight[];
  readonly assumed: boolean;
  readonly weightsOf?: string;
  /** For a block: how often its layers stand in a row. Its own counts include that, those of its layers do not. */
  readonly repeat?: number;
  readonly layers?: readonly LayerJson[];
}

interface ProblemJson extends ProblemText {
  /** The ids from the root down, parted by `/`; null where it concerns the whole. */
  readonly layer: string | null;
  readonly code: string;
  readonly severity: Severity;
}

export function summaryJson({ file, document, analysis, repairs }: Loaded): SummaryJson {
  const { root } = analysis;
  const { title, rules } = document.project;
  const { parameters, trainable, nonTrainable, buffers } = root.counts;
  const cost = networkCost(root);
  return {
    file,
    title,
    rules,
    totals: {
      ...{ parameters, trainable, nonTrainable, buffers, complete: root.leftOut.length === 0 },
      ...costJson(cost),
      costComplete: cost.lacks.length === 0,
    },
    layers: layersOf(root, receptiveFields(document, analysis)),
    problems: [
      ...repairs.map((repair) => problemJson(null, repair)),
      ...root.findings.map(({ at, problem }) => problemJson(at, problem)),
    ],
  };
}

type Fields = ReadonlyMap<string, ReceptiveField>;

/** `within` is the path of the block around them, with a slash behind. */
const layersOf = ({ order, layers }: NetworkAnalysis, fields: Fields, within = ''): readonly LayerJson[] =>
  order.flatMap((id) => {
    const layer = layers.get(id);
    return layer ? [layerJson(layer, fields, within + id)] : [];
  });

const costJson = ({ multiplyAdds, biasAdds, activations }: Cost): CostJson => ({
  multiplyAdds,
  biasAdds,
  activationBytes: bytesOf(activations, 'float32'),
});

function layerJson(analysis: LayerAnalysis, fields: Fields, path: string): LayerJson {
  const { id, layer, inputs, outputs, counts, weights, assumed, weightsOf, instances } = analysis;
  const [first] = instances;
  return {
    id,
    name: layer.name,
    kind: layer.kind,
    inputs: inputs.map(shapeJson),
    outputs: outputs.map(shapeJson),
    parameters: counts?.parameters ?? null,
    trainable: counts?.trainable ?? null,
    nonTrainable: counts?.nonTrainable ?? null,
    ...costJson(costOf(analysis)),
    receptiveField: fieldJson(fields.get(path)),
    weights: weightsOf === undefined ? weights.map(weightJson) : [],
    assumed,
    ...(weightsOf !== undefined && { weightsOf }),
    ...(layer.block && {
      repeat: layer.block.repeat,
      layers: first ? layersOf(first.network, fields, `${path}/`) : [],
    }),
  };
}

const shapeJson = (shape: Shape | null): readonly (number | null)[] | null =>
  shape && shape.map((axis) => (typeof axis === 'number' ? axis : null));

const weightJson = ({ name, shape, role, trainable }: Weight): Weight => ({ name, shape, role, trainable });

const problemJson = (layer: string | null, problem: Problem): ProblemJson => {
  const { message, expected, received, remedy } = problem.text();
  return { layer, code: problem.code, severity: problem.severity, message, expected, received, remedy };
};
