import type { Recount, Recountings } from './recount';

export const recurrents: Recountings = {
  lstm: ({ settings, inputs: [input], rules }) => recountRecurrent(settings, input ?? [], rules, 4),
  gru: ({ settings, inputs: [input], rules }) => recountRecurrent(settings, input ?? [], rules, 3),
  'simple-rnn': ({ settings, inputs: [input], rules }) => recountRecurrent(settings, input ?? [], rules, 1),
};

interface Recurrent {
  readonly units: number;
  readonly bias: boolean;
  readonly resetAfter?: boolean;
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly projection?: number | null;
}

/** Every layer in every direction is a cell; those after the first see what all directions of the one before give. */
function recountRecurrent(given: unknown, shape: readonly unknown[], rules: string, gates: number): Recount {
  const settings = given as Recurrent;
  const { layers, bidirectional, units, projection } = settings;
  let learnable = 0;
  let seen = Number(shape[1]);
  for (let layer = 0; layer < layers; layer++) {
    let width = 0;
    for (let direction = 0; direction < (bidirectional ? 2 : 1); direction++) {
      learnable += recountCell(settings, seen, rules, gates);
      width += projection ?? units;
    }
    seen = width;
  }
  return { learnable, kept: 0 };
}

type CellSettings = Pick<Recurrent, 'units' | 'bias' | 'resetAfter' | 'projection'>;

/** Each unit of each gate has a weight for each value that it sees, and for each that comes back, and its biases. */
export function recountCell(settings: CellSettings, seen: number, rules: string, gates: number): number {
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
