import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import { ignored } from '../framework-class';
import type { Argument, FrameworkClasses } from '../framework-class';

const layer = {
  d_model: 'expects',
  nhead: 'heads',
  dim_feedforward: 'feedForward',
  dropout: 'dropout',
  activation: 'activation',
  layer_norm_eps: ignored,
  batch_first: ignored,
  norm_first: 'normFirst',
  bias: 'bias',
} as const;

/** A module that stands for each of a row: its settings are those of the row. */
const eachLayer: Argument = (value, _all, readLayer) => {
  const read = readLayer(value);
  return isObject(read) && isObject(read['settings']) ? read['settings'] : {};
};

const row = {
  num_layers: 'layers',
  norm: (value: Json): JsonObject => ({ finalNorm: value !== null && value !== false }),
} as const;

export const attentions = {
  MultiheadAttention: {
    kind: 'multi-head-attention',
    arguments: {
      embed_dim: 'expects',
      num_heads: 'heads',
      dropout: ignored,
      bias: 'bias',
      add_bias_kv: 'extraKeyValue',
      add_zero_attn: 'zeroKeyValue',
      kdim: 'expectsKey',
      vdim: 'expectsValue',
      batch_first: ignored,
    },
    required: ['embed_dim', 'num_heads'],
  },
  TransformerEncoderLayer: { kind: 'transformer-encoder-layer', arguments: layer, required: ['d_model', 'nhead'] },
  TransformerDecoderLayer: { kind: 'transformer-decoder-layer', arguments: layer, required: ['d_model', 'nhead'] },
  TransformerEncoder: {
    kind: 'transformer-encoder',
    arguments: { encoder_layer: eachLayer, ...row, enable_nested_tensor: ignored, mask_check: ignored },
    required: ['encoder_layer', 'num_layers'],
  },
  TransformerDecoder: {
    kind: 'transformer-decoder',
    arguments: { decoder_layer: eachLayer, ...row },
    required: ['decoder_layer', 'num_layers'],
  },
  Transformer: {
    kind: 'transformer',
    arguments: {
      d_model: 'expects',
      nhead: 'heads',
      num_encoder_layers: 'encoderLayers',
      num_decoder_layers: 'decoderLayers',
      dim_feedforward: 'feedForward',
      dropout: 'dropout',
      activation: 'activation',
      custom_encoder: ignored,
      custom_decoder: ignored,
      layer_norm_eps: ignored,
      batch_first: ignored,
      norm_first: 'normFirst',
      bias: 'bias',
    },
  },
} as const satisfies FrameworkClasses;
