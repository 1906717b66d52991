/** How many bits a value takes when it is stored. */
export const dtypes = { float32: 32, float16: 16, bfloat16: 16, int8: 8, int4: 4 } as const;

export type Dtype = keyof typeof dtypes;

/** The copies of the trainable weights that an optimizer keeps: none, a momentum, or two moments as Adam has them. */
export const optimizers = { sgd: 0, momentum: 1, adam: 2 } as const;

export type Optimizer = keyof typeof optimizers;

/** The bytes of so many values, the last one whole; `null` for what is not known or beyond the safe integers. */
export function bytesOf(values: number | null, dtype: Dtype, batch = 1): number | null {
  const bits = values === null ? NaN : values * batch * dtypes[dtype];
  return Number.isSafeInteger(bits) ? Math.ceil(bits / 8) : null;
}

/** What training keeps in memory, in bytes; what it needs for a moment is not in it. */
export interface TrainingMemory {
  readonly weights: number | null;
  readonly gradients: number | null;
  readonly optimizer: number | null;
  readonly activations: number | null;
  readonly total: number | null;
}

/** Values of a network: all that it keeps, those that are trained, and those of its outputs for one example. */
export interface Values {
  readonly kept: number;
  readonly trainable: number;
  readonly activations: number | null;
}

/** The training of a network on a batch: weights, a gradient for each that is trained, the optimizer's copies, and every output. */
export function trainingMemory(
  { kept, trainable, activations }: Values,
  { dtype, batch, optimizer }: { readonly dtype: Dtype; readonly batch: number; readonly optimizer: Optimizer },
): TrainingMemory {
  const parts = {
    weights: bytesOf(kept, dtype),
    gradients: bytesOf(trainable, dtype),
    optimizer: bytesOf(trainable * optimizers[optimizer], dtype),
    activations: bytesOf(activations, dtype, batch),
  };
  const sum = Object.values(parts).reduce((total: number, part) => total + (part ?? NaN), 0);
  return { ...parts, total: Number.isSafeInteger(sum) ? sum : null };
}
