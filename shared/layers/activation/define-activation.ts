import { fail, ok } from '../../result';
import type { Problem } from '../../result';
import type { Fields } from '../field';
import type { Context, LayerKind } from '../kind';
import { defineLayer } from '../kind';

type Own<Id extends string, F extends Fields> = Omit<
  LayerKind<Id, F>,
  'category' | 'inputs' | 'outputs' | 'infer' | 'explain'
>;

/** Declares a kind that applies a function: the shape stays, and there is nothing to count. */
export function defineActivation<const Id extends string, const F extends Fields>(
  kind: Own<Id, F> & {
    /** What is refused. */
    readonly check?: (context: Context<F>) => Problem | undefined;
  },
): LayerKind<Id, F> {
  const { check, ...rest } = kind;
  return defineLayer({
    ...rest,
    category: 'act',
    inputs: 1,
    infer: (context: Context<F>) => {
      const refused = check?.(context);
      return refused ? fail(refused) : ok({ outputs: [context.inputs[0] ?? []], weights: [] });
    },
    explain: () => ({ shape: [], parameters: [] }),
  });
}
