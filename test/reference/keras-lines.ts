import type { Json, JsonObject } from '@shared/json';
import type { Shape } from '@shared/layers/shape';
import type { LayerCase } from './case';

/** A line of `keras-layers.jsonl`, of `keras-python-layers.jsonl` and of the figures kept with the tests. */
interface LayersLine {
  readonly id: string;
  readonly class_name: string;
  readonly config: JsonObject;
  readonly inputs: readonly Shape[];
  readonly verdict?: 'accept' | 'reject' | 'degenerate' | 'framework_specific';
  readonly output: Shape | readonly Shape[];
  readonly multi_output?: boolean;
  readonly params?: { readonly trainable: number; readonly non_trainable: number };
  readonly total_params?: number;
  readonly weights: readonly Shape[];
}

export function readLayersLine(text: string): LayerCase {
  const line = JSON.parse(text) as LayersLine;
  const { id, class_name: className, config, inputs, verdict = 'accept', output, params, weights } = line;
  const outputs = line.multi_output ? (output as readonly Shape[]) : [output as Shape];
  const layer = { id, className, config, inputs };
  if (verdict === 'framework_specific') return { ...layer, leftOut: 'a gap of the implementation that was run' };
  if (verdict !== 'accept' || ignoresExtraSize(line)) return layer;
  const counts = { trainable: params?.trainable, nonTrainable: params?.non_trainable, parameters: line.total_params };
  return { ...layer, built: { outputs, weights, ...counts } };
}

/** What was run to make these lines looks at the first sizes only. Keras 3 refuses: `standardize_tuple`, `Cropping2D.__init__`. What a 1D layer crops are two sides of one axis. */
const ignoresExtraSize = ({ class_name, config }: LayersLine): boolean => {
  const rank = Number(/(?:Pooling|Cropping(?!1))(\d)D$/.exec(class_name)?.[1]);
  const sizes = [config['pool_size'] ?? config['cropping']].flat();
  return sizes.length > rank;
};

/** A line of `keras-3.15-layers.jsonl`: its outputs begin with the batch. */
interface NewestLine {
  readonly layer: string;
  readonly args: JsonObject;
  readonly input: Shape | readonly Shape[];
  readonly error?: string;
  readonly output: Shape;
  readonly trainable: number;
  readonly non_trainable: number;
  readonly weights: readonly (readonly [name: string, shape: Shape])[];
}

export function readNewestLine(text: string): LayerCase {
  const line = JSON.parse(text) as NewestLine;
  const { layer: className, args, input, error, output } = line;
  const inputs = input.some((item) => Array.isArray(item)) ? (input as readonly Shape[]) : [input as Shape];
  const id = `${className} ${JSON.stringify(args)}`;
  // The arguments of refused layers were written down as text, and so were layers inside of others.
  const isInside = (key: string, value: Json): boolean => key === 'layer' && typeof value === 'string';
  const config = Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      error ? Number(value) : isInside(key, value) ? inside(line) : value,
    ]),
  );
  if (error !== undefined) return { id, className, config, inputs };
  const [names, weights] = [line.weights.map(([name]) => name), line.weights.map(([, shape]) => shape)];
  const { trainable, non_trainable: nonTrainable } = line;
  return {
    id,
    className,
    config,
    inputs,
    built: { outputs: [output.slice(1)], names, weights, trainable, nonTrainable },
  };
}

/** A layer inside of another was written down as text, `<LSTM name=lstm_4, built=False>`: its weights say what it was. */
function inside({ args: { layer }, weights }: NewestLine): JsonObject {
  const className = typeof layer === 'string' ? (/^<(\w+) /.exec(layer)?.[1] ?? layer) : '';
  const [[, kernel] = ['', []], [, recurrent] = ['', []]] = weights;
  const units = { units: recurrent[0] ?? 0 };
  const filters = { kernel_size: kernel.slice(0, -2), filters: kernel.at(-1) ?? 0 };
  return { class_name: className, config: className === 'LSTM' ? units : filters };
}

/** A line of `keras3-tests.jsonl`: all of its shapes begin with the batch, and weights are counted in arrays. */
interface UnitTestLine {
  readonly id: string;
  readonly class_name: string;
  readonly config: JsonObject;
  /** By name where they are arguments of a call. */
  readonly inputs: readonly Shape[] | Readonly<Record<string, Shape>>;
  readonly output: Shape;
  /** Not every test says both. */
  readonly num_trainable_weights?: number;
  readonly num_non_trainable_weights?: number;
}

export function readUnitTestLine(text: string): LayerCase {
  const line = JSON.parse(text) as UnitTestLine;
  const { id, class_name: className, config, output } = line;
  const layer = { id, className, config, inputs: Object.values(line.inputs).map((shape) => shape.slice(1)) };
  const arrays = [line.num_trainable_weights, line.num_non_trainable_weights] as const;
  return { ...layer, built: { outputs: [output.slice(1)], arrays } };
}
