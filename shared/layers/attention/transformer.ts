import type { JsonObject } from '../../json';
import type { Problem } from '../../result';
import { activationField } from '../activation/activations';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { decimal, flag, integer } from '../fields/index';
import type { Expansion, InnerLayer } from '../kind';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { featuresDiffer } from './reads';

/** What all layers of a Transformer are told. Source: Vaswani et al. 2017; PyTorch 2 `TransformerEncoderLayer`, `TransformerDecoderLayer`. */
export const transformerFields = {
  heads: integer({
    label: 'Heads',
    hint: 'The number of heads of each attention; it divides the features.',
    initial: 8,
  }),
  feedForward: integer({
    label: 'Feed-forward',
    hint: 'The units of the first of the two dense layers.',
    fallback: 2048,
  }),
  activation: { ...activationField, hint: 'Applied between the two dense layers.', fallback: 'relu' as const },
  dropout: decimal({
    label: 'Dropout',
    hint: 'The share of values set to zero.',
    min: 0,
    max: 1,
    step: 0.05,
    fallback: 0.1,
  }),
  normFirst: flag({
    label: 'Normalize first',
    hint: 'Before attention and dense layers (pre-norm), not after the sums.',
    fallback: false,
  }),
  bias: flag({
    label: 'Bias',
    hint: 'Learnable biases in projections, dense layers and normalizations.',
    fallback: true,
  }),
  expects: expectedInputs('Features'),
};

export type TransformerSettings = Settings<typeof transformerFields>;

/** In the order in which PyTorch declares, and so lists, the layers inside. */
export const declared = ['self_attn', 'multihead_attn', 'linear1', 'linear2', 'norm1', 'norm2', 'norm3'] as const;

/** What a Transformer refuses before it is opened: features that nobody knows, that differ, or that are not as many as was stated. */
export function checkFeatures({ expects }: TransformerSettings, inputs: readonly Shape[]): Problem | undefined {
  const [first = []] = inputs;
  for (const shape of inputs) {
    const features = shape.at(-1) ?? null;
    if (!isKnown(features)) return unknownAxis({ needed: 'the number of features', received: shape });
    const unexpected = unexpectedInputs(expects, features, shape);
    if (unexpected) return unexpected;
    if (features !== first.at(-1)) return featuresDiffer({ query: first, other: shape, name: 'memory' });
  }
  return undefined;
}

export const withoutExpected = (_: unknown, { code }: Problem) =>
  code === 'inputs-differ' ? [{ do: 'set', settings: { expects: undefined } } as const] : [];

export const summarizeTransformer = ({
  heads,
  feedForward,
  activation,
  normFirst,
  bias,
}: TransformerSettings): readonly string[] => [
  heads === 1 ? '1 head' : `${heads} heads`,
  `${feedForward} units`,
  ...(activation === 'relu' ? [] : [activation]),
  ...(normFirst ? ['pre-norm'] : []),
  ...(bias ? [] : ['no bias']),
];

/** What a layer hands on to the layers that it is made of. */
export const handedOn = ({
  heads,
  feedForward,
  activation,
  dropout,
  normFirst,
  bias,
}: TransformerSettings): JsonObject => ({
  heads,
  feedForward,
  activation,
  dropout,
  normFirst,
  bias,
});

/** A row of residual steps: in each a layer, or two dense ones, and the sum with what came before; normalized before or after. */
export class ResidualSteps {
  readonly #layers: InnerLayer[] = [];
  #last: number | string = 0;
  #steps = 0;

  constructor(
    private readonly settings: TransformerSettings,
    private readonly features: number,
  ) {}

  /** Attention to itself, or to what another input brings. */
  attend(name: string, memory?: number): this {
    const { heads, bias } = this.settings;
    return this.#step((from) => {
      const sources = memory === undefined ? [from] : [from, memory];
      return this.#add(name, 'multi-head-attention', { heads, bias, returnWeights: false }, sources);
    });
  }

  /** Two dense layers, each on the features of every step of the sequence. */
  feedForward(): this {
    const { feedForward, activation, bias } = this.settings;
    const dense = { takes: 'last-axis', bias };
    return this.#step((from) => {
      const first = this.#add('linear1', 'dense', { ...dense, units: feedForward, activation }, [from]);
      return this.#add('linear2', 'dense', { ...dense, units: this.features }, [this.#drop('dropout', first)]);
    });
  }

  done(): Expansion {
    return this.#layers;
  }

  #step(body: (from: number | string) => string): this {
    const { normFirst } = this.settings;
    const [number, start] = [++this.#steps, this.#last];
    const norm = (from: number | string): string =>
      this.#add(`norm${number}`, 'layer-norm', { axes: [-1], center: this.settings.bias }, [from]);
    const inner = this.#drop(`dropout${number}`, body(normFirst ? norm(start) : start));
    const sum = this.#add(`residual${number}`, 'add', {}, [start, inner]);
    this.#last = normFirst ? sum : norm(sum);
    return this;
  }

  #drop(name: string, from: string): string {
    const { dropout: rate } = this.settings;
    return rate === 0 ? from : this.#add(name, 'dropout', { rate }, [from]);
  }

  #add(name: string, kind: string, settings: JsonObject, from: readonly (number | string)[]): string {
    this.#layers.push({ name, kind, settings, from });
    return name;
  }
}
