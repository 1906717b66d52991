import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { NestedLayer } from '@shared/layers/nested';
import type { Shape } from '@shared/layers/shape';
import type { Recount, RecountInside, Recountings } from './recount';
import { countValues } from './recount';

export const recurrents: Recountings = {
  lstm: (analysis) => recountRecurrent(analysis, 4),
  gru: (analysis) => recountRecurrent(analysis, 3),
  'simple-rnn': (analysis) => recountRecurrent(analysis, 1),
  'lstm-cell': (analysis) => recountOneCell(analysis, 4),
  'gru-cell': (analysis) => recountOneCell(analysis, 3),
  'simple-rnn-cell': (analysis) => recountOneCell(analysis, 1),
  rnn: (analysis, inside) => recountCells(analysis, inside),
  'stacked-rnn-cells': (analysis, inside) => recountCells(analysis, inside),
  bidirectional: recountDirections,
  'time-distributed': ({ settings, inputs: [input] }, inside) =>
    inside(settings['layer'] as NestedLayer, (input ?? []).slice(1)),
  'conv-lstm1d': recountConvolving,
  'conv-lstm2d': recountConvolving,
  'conv-lstm3d': recountConvolving,
};

type CellSettings = {
  readonly units: number;
  readonly bias: boolean;
  readonly resetAfter?: boolean;
  readonly projection?: number | null;
};

type RecurrentSettings = CellSettings & {
  readonly layers: number;
  readonly bidirectional: boolean;
};

/** Every layer in every direction is a cell; those after the first see what all directions of the one before give. */
function recountRecurrent(analysis: LayerAnalysis, gates: number): Recount {
  const settings = analysis.settings as RecurrentSettings;
  const { layers, bidirectional, units, projection } = settings;
  let learnable = 0;
  let seen = Number(analysis.inputs[0]?.[1]);
  for (let layer = 0; layer < layers; layer++) {
    let width = 0;
    for (let direction = 0; direction < (bidirectional ? 2 : 1); direction++) {
      learnable += recountCell(settings, seen, analysis.rules, gates);
      width += projection ?? units;
    }
    seen = width;
  }
  return { learnable, kept: 0 };
}

function recountOneCell(analysis: LayerAnalysis, gates: number): Recount {
  const settings = analysis.settings as CellSettings;
  const seen = Number(analysis.inputs[0]?.[0]);
  return { learnable: recountCell(settings, seen, analysis.rules, gates), kept: 0 };
}

/** Each unit of each gate has a weight for each value that it sees, and for each that comes back, and its biases. */
function recountCell(settings: CellSettings, seen: number, rules: string, gates: number): number {
  const { units, bias, resetAfter = false, projection = null } = settings;
  let learnable = 0;
  for (let gate = 0; gate < gates; gate++)
    for (let unit = 0; unit < units; unit++) {
      for (let value = 0; value < seen; value++) learnable++;
      for (let value = 0; value < (projection ?? units); value++) learnable++;
      if (bias) learnable++;
      if (bias && (rules === 'pytorch' || resetAfter)) learnable++;
    }
  for (let value = 0; value < (projection ?? 0); value++) for (let unit = 0; unit < units; unit++) learnable++;
  return learnable;
}

/** Each cell sees as many values as the one before has units. */
function recountCells(analysis: LayerAnalysis, inside: RecountInside): Recount {
  let seen: Shape = (analysis.inputs[0] ?? []).slice(-1);
  let learnable = 0;
  for (const cell of analysis.settings['cells'] as readonly NestedLayer[]) {
    learnable += inside(cell, seen).learnable;
    seen = [Number(cell.settings['units'])];
  }
  return { learnable, kept: 0 };
}

/** Both directions see the whole sequence. */
function recountDirections(analysis: LayerAnalysis, inside: RecountInside): Recount {
  const { layer, backward } = analysis.settings as { layer: NestedLayer; backward: NestedLayer | null };
  const input = analysis.inputs[0] ?? [];
  let learnable = 0;
  for (const direction of [layer, backward ?? layer]) learnable += inside(direction, input).learnable;
  return { learnable, kept: 0 };
}

type ConvolvingSettings = {
  readonly filters: number;
  readonly kernel: Shape;
  readonly bias: boolean;
};

/** Each filter of each of four gates has a kernel for each channel of the frame and of the state, which has as many as filters. */
function recountConvolving(analysis: LayerAnalysis): Recount {
  const { filters, kernel, bias } = analysis.settings as ConvolvingSettings;
  const [, ...frame] = analysis.inputs[0] ?? [];
  const channels = Number(analysis.order === 'channels-last' ? frame.at(-1) : frame[0]);
  let learnable = 0;
  for (let gate = 0; gate < 4; gate++)
    for (let filter = 0; filter < filters; filter++) {
      for (let channel = 0; channel < channels; channel++) learnable += countValues(kernel);
      for (let channel = 0; channel < filters; channel++) learnable += countValues(kernel);
      if (bias) learnable++;
    }
  return { learnable, kept: 0 };
}
