import type { Connection, Document, Layer } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { Table } from '@shared/document/table';
import type { Json, JsonObject } from '@shared/json';
import { kindOf } from '@shared/layers/index';
import type { KerasCase } from './keras-case';

/** A class of Keras as a kind, and its arguments as settings. */
interface Translation {
  readonly kind: string;
  readonly settings: Readonly<Record<string, string>>;
}

const pooling = { pool_size: 'poolSize', strides: 'stride', padding: 'padding' };

const translations: Readonly<Record<string, Translation>> = {
  Conv2D: {
    kind: 'conv2d',
    settings: {
      filters: 'filters',
      kernel_size: 'kernel',
      strides: 'stride',
      padding: 'padding',
      dilation_rate: 'dilation',
      groups: 'groups',
      use_bias: 'bias',
      activation: 'activation',
    },
  },
  Dense: { kind: 'dense', settings: { units: 'units', use_bias: 'bias', activation: 'activation' } },
  MaxPooling2D: { kind: 'max-pool2d', settings: pooling },
  AveragePooling2D: { kind: 'average-pool2d', settings: pooling },
  GlobalAveragePooling2D: { kind: 'global-average-pool2d', settings: { keepdims: 'keepAxes' } },
  Flatten: { kind: 'flatten', settings: {} },
  Dropout: { kind: 'dropout', settings: { rate: 'rate' } },
  Activation: { kind: 'activation', settings: { activation: 'function' } },
  BatchNormalization: { kind: 'batch-norm', settings: { axis: 'axis', scale: 'scale', center: 'center' } },
  Add: { kind: 'add', settings: {} },
  Concatenate: { kind: 'concatenate', settings: { axis: 'axis' } },
  InputLayer: { kind: 'input', settings: {} },
  UpSampling2D: { kind: 'up-sampling2d', settings: { size: 'size' } },
};

/** The classes that we have a kind for. */
export const classNames: readonly string[] = Object.keys(translations);

/** Arguments that change neither shapes nor parameters, or that stand elsewhere than in the settings. */
const beside = ['data_format', 'trainable', 'batch_input_shape', 'epsilon', 'momentum', 'noise_shape', 'interpolation'];

/** The id of the layer under test. */
export const subject = 'layer';

/** A project with the layer of a case, under the rules of Keras, behind an input for each of the shapes it is given. */
export function documentOf({ className, config, inputs }: KerasCase): Document {
  const start = emptyDocument();
  const { kind, settings } = translated(className, config);
  const frozen = config['trainable'] === false ? { frozen: true as const } : {};
  const layer = { ...layerOf(subject, kind, settings), ...frozen };
  const sources =
    kind === 'input' ? [] : inputs.map((shape, index) => layerOf(`input_${index + 1}`, 'input', { shape }));
  const connections = sources.map(({ id }, index): Connection => {
    const port = kindOf(kind)?.inputs === 1 ? 'in' : String(index + 1);
    return { id: `${id}-${subject}`, from: [id, 'out'], to: [subject, port], extra: {} };
  });
  const axisOrder = config['data_format'] === 'channels_first' ? 'channels-first' : 'channels-last';
  return {
    ...start,
    project: { ...start.project, rules: 'keras', axisOrder },
    layers: Table.from([...sources, layer]),
    connections: Table.from(connections),
  };
}

const layerOf = (id: string, kind: string, settings: JsonObject): Layer => ({
  id,
  network: emptyDocument().project.root,
  name: id,
  kind,
  settings,
  extra: {},
});

function translated(className: string, config: JsonObject): { kind: string; settings: JsonObject } {
  const translation = translations[className];
  if (!translation) throw new Error(`There is no kind for ${className}.`);
  const { kind, settings } = translation;
  const entries = Object.entries(config).flatMap(([key, value]): (readonly [string, Json])[] => {
    if (beside.includes(key) || value === null) return [];
    const setting = settings[key];
    if (setting === undefined) throw new Error(`${className} has an argument ${key} that is no setting.`);
    return [[setting, value === 'swish' ? 'silu' : value]];
  });
  // Its shape is the only one that a case states among the arguments, with the batch.
  const stated = config['batch_input_shape'];
  const shape = Array.isArray(stated) ? [['shape', (stated as readonly Json[]).slice(1)] as const] : [];
  return { kind, settings: Object.fromEntries([...entries, ...shape]) };
}
