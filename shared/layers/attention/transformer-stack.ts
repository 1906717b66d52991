import { flag, integer } from '../fields/index';
import type { Settings } from '../field';
import type { Expansion, InnerLayer } from '../kind';
import { handedOn, summarizeTransformer, transformerFields } from './transformer';

/** What a row of equal layers of a Transformer is told. Sources: PyTorch 2 `TransformerEncoder`, `TransformerDecoder`. */
export const stackFields = {
  layers: integer({
    label: 'Layers',
    hint: 'How many layers follow each other, each with weights of its own.',
    fallback: 6,
    max: 1000,
  }),
  ...transformerFields,
  finalNorm: flag({ label: 'Final norm', hint: 'One more normalization after the last layer.', fallback: false }),
};

type StackSettings = Settings<typeof stackFields>;

/** So many layers of a kind, `layers.0`, `layers.1`, …; `memory` is what each of them looks at beside the last one's output. */
export function stack(kind: string, settings: StackSettings, memory: readonly number[]): Expansion {
  const row = Array.from({ length: settings.layers }, (_, index): InnerLayer => {
    const before = index === 0 ? 0 : `layers.${index - 1}`;
    return { name: `layers.${index}`, kind, settings: handedOn(settings), from: [before, ...memory] };
  });
  const last = `layers.${settings.layers - 1}`;
  const norm: InnerLayer = {
    name: 'norm',
    kind: 'layer-norm',
    settings: { axes: [-1], center: settings.bias },
    from: [last],
  };
  return settings.finalNorm ? [...row, norm] : row;
}

export const summarizeStack = (settings: StackSettings): readonly string[] => [
  settings.layers === 1 ? '1 layer' : `${settings.layers} layers`,
  ...summarizeTransformer(settings),
];
