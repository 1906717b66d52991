import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Recountings } from './recount';

type Given = Pick<LayerAnalysis, 'settings' | 'inputs'>;

const flag = ({ settings }: Given, name: string): boolean => settings[name] === true;

const number = ({ settings }: Given, name: string): number | undefined =>
  typeof settings[name] === 'number' ? settings[name] : undefined;

const features = ({ inputs }: Given, input: number): number =>
  Number(inputs[Math.min(input, inputs.length - 1)]?.at(-1));

/** Every cell of every head sees every feature, and has a bias. */
function recountProjection(from: number, heads: number, size: number, bias: boolean): number {
  let learnable = 0;
  for (let head = 0; head < heads; head++)
    for (let cell = 0; cell < size; cell++) {
      for (let feature = 0; feature < from; feature++) learnable++;
      if (bias) learnable++;
    }
  return learnable;
}

/** Every output sees every cell of every head, and has a bias. */
function recountOutput(heads: number, size: number, outputs: number, bias: boolean): number {
  let learnable = 0;
  for (let output = 0; output < outputs; output++) {
    for (let head = 0; head < heads; head++) for (let cell = 0; cell < size; cell++) learnable++;
    if (bias) learnable++;
  }
  return learnable;
}

function recountMultiHead(given: Given): number {
  const [bias, heads] = [flag(given, 'bias'), number(given, 'heads') ?? 0];
  const key = number(given, 'keySize') ?? features(given, 0) / heads;
  const value = number(given, 'valueSize') ?? key;
  let learnable = recountProjection(features(given, 0), heads, key, bias);
  learnable += recountProjection(features(given, 1), heads, key, bias);
  learnable += recountProjection(features(given, 2), heads, value, bias);
  if (flag(given, 'gate')) learnable += recountProjection(features(given, 0), heads, value, bias);
  if (flag(given, 'extraKeyValue'))
    learnable += recountProjection(0, heads, key, true) + recountProjection(0, heads, value, true);
  return learnable + recountOutput(heads, value, number(given, 'outputSize') ?? features(given, 0), bias);
}

function recountGrouped(given: Given): number {
  const [bias, heads, size] = [flag(given, 'bias'), number(given, 'queryHeads') ?? 0, number(given, 'headSize') ?? 0];
  const shared = number(given, 'keyValueHeads') ?? 0;
  let learnable = recountProjection(features(given, 0), heads, size, bias);
  learnable += recountProjection(features(given, 1), shared, size, bias);
  learnable += recountProjection(features(given, 2), shared, size, bias);
  if (flag(given, 'gate')) learnable += recountProjection(features(given, 0), heads, size, bias);
  return learnable + recountOutput(heads, size, features(given, 0), bias);
}

/** Attention to so many sequences, two dense layers, and a factor and an offset a feature for each of the sums. */
function recountTransformerLayer(given: Given, attentions: number): number {
  const [wide, units, bias] = [features(given, 0), number(given, 'feedForward') ?? 0, flag(given, 'bias')];
  let learnable = recountProjection(wide, 1, units, bias) + recountProjection(units, 1, wide, bias);
  for (let attention = 0; attention < attentions; attention++)
    for (let projection = 0; projection < 4; projection++) learnable += recountProjection(wide, 1, wide, bias);
  for (let norm = 0; norm < attentions + 1; norm++) learnable += recountNorm(wide, bias);
  return learnable;
}

const recountNorm = (wide: number, bias: boolean): number => recountProjection(1, 1, wide, bias);

function recountStack(given: Given, layers: number, attentions: number, finalNorm: boolean): number {
  let learnable = finalNorm ? recountNorm(features(given, 0), flag(given, 'bias')) : 0;
  for (let layer = 0; layer < layers; layer++) learnable += recountTransformerLayer(given, attentions);
  return learnable;
}

const learned = (count: (given: Given) => number) => (given: Given) => ({ learnable: count(given), kept: 0 });

export const attentions: Recountings = {
  'multi-head-attention': learned(recountMultiHead),
  'grouped-query-attention': learned(recountGrouped),
  attention: learned((given) => Number(flag(given, 'scale')) + Number(given.settings['score'] === 'concat')),
  'additive-attention': learned((given) =>
    flag(given, 'scale') ? recountProjection(1, 1, features(given, 0), false) : 0,
  ),
  'transformer-encoder-layer': learned((given) => recountTransformerLayer(given, 1)),
  'transformer-decoder-layer': learned((given) => recountTransformerLayer(given, 2)),
  'transformer-encoder': learned((given) =>
    recountStack(given, number(given, 'layers') ?? 0, 1, flag(given, 'finalNorm')),
  ),
  'transformer-decoder': learned((given) =>
    recountStack(given, number(given, 'layers') ?? 0, 2, flag(given, 'finalNorm')),
  ),
  transformer: learned(
    (given) =>
      recountStack(given, number(given, 'encoderLayers') ?? 0, 1, true) +
      recountStack(given, number(given, 'decoderLayers') ?? 0, 2, true),
  ),
};
