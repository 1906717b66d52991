import { ok } from '../result';
import type { Derivation } from './derivation';
import type { Context } from './kind';

/** What a kind infers and explains that does something to values: its shape stays, and there is nothing to count. */
export const shapeStays = {
  inputs: 1,
  infer: ({ inputs: [input = []] }: Pick<Context, 'inputs'>) => ok({ outputs: [input], weights: [] }),
  explain: (): Derivation => ({ shape: [], parameters: [] }),
} as const;
