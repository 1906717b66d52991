import { ignored } from '../framework-class';
import type { FrameworkClasses } from '../framework-class';

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
