import { ok } from '../../result';
import { broadcast } from './broadcast';
import type { InputCount, LayerKind } from '../kind';
import { defineLayer } from '../kind';
import { fitInputs } from './merge';

type NoFields = Readonly<Record<string, never>>;

type Own<Id extends string> = Pick<
  LayerKind<Id, NoFields>,
  'id' | 'label' | 'description' | 'source' | 'keywords' | 'stem'
>;

/**
 * Declares a kind that makes one value of those that stand in the same place of all its inputs: two or more of them, unless stated.
 * Shapes as in `broadcast.ts`. No weights. Fails with `shapes-differ`. Source: Keras 3 `base_merge.py`.
 */
export const defineElementwise = <const Id extends string>(
  kind: Own<Id> & { readonly inputs?: InputCount },
): LayerKind<Id, NoFields> =>
  defineLayer({
    category: 'merge',
    inputs: { min: 2 },
    fields: {},
    ...kind,
    infer: ({ inputs }) => {
      const shape = broadcast(inputs);
      return shape.ok ? ok({ outputs: [shape.value], weights: [] }) : shape;
    },
    explain: () => ({ shape: [], parameters: [] }),
    summarize: () => [],
    // An axis of 1 is broadcast as it is; only what differs otherwise has to change.
    remedies: ({ inputs, order }) =>
      fitInputs(inputs, order, (input, model) =>
        input.length === model.length ? model.map((size, axis) => (input[axis] === 1 ? 1 : size)) : model,
      ),
  });
