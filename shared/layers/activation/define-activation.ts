import { formatCount } from '../../format-number';
import { fail, ok, problem } from '../../result';
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

/** A number that makes no function, or that the layer's rules do not take. */
export const numberRefused = problem<{ label: string; expected: string; received: number }>({
  code: 'number-refused',
  severity: 'error',
  text: ({ label, expected, received }) => ({
    message: `${label} cannot be ${formatCount(received)} here.`,
    expected,
    received: formatCount(received),
    remedy: `Choose another number for ${label.toLowerCase()}.`,
  }),
});
