import type { Problem, Result } from '../result';
import { ok } from '../result';
import type { Derivation } from './derivation';
import { withSources } from './derivation';
import { words } from './derivation-words';
import type { Fields } from './field';
import type { Context, Expansion, Inference, InnerLayer, LayerKind, Weight } from './kind';
import { defineLayer } from './kind';
import { inferNested, openNested, sumOfParts, workInside } from './nested';
import { seesAll } from './reach';
import type { Shape } from './shape';
import type { Arithmetic, Work } from './work';
import { eachWork, joinWork, noWork } from './work';

/** An inner layer with what arrives at it and what it makes of that. */
export interface Part {
  readonly layer: InnerLayer;
  readonly inputs: readonly Shape[];
  readonly inference: Inference;
}

/** Works a composite out layer by layer. Fails with the first problem that one of them has. */
export function inferParts(context: Context, expansion: Expansion): Result<readonly Part[]> {
  const parts = new Map<string, Part>();
  for (const layer of expansion) {
    const inputs = layer.from.map((from) =>
      typeof from === 'number' ? context.inputs[from] : parts.get(from)?.inference.outputs[0],
    );
    if (!inputs.every((shape) => shape !== undefined))
      throw new Error(`${layer.name} reads a layer that is not there.`);
    const inference = inferNested(context, layer, inputs);
    if (!inference.ok) return inference;
    parts.set(layer.name, { layer, inputs, inference: inference.value });
  }
  return ok([...parts.values()]);
}

/** Declares a kind that is made of others: what it infers and explains follows from its parts. */
export function defineComposite<const Id extends string, const F extends Fields>(
  kind: Omit<LayerKind<Id, F>, 'infer' | 'explain' | 'work' | 'reach' | 'outputs' | 'expand'> & {
    expand(context: Context<F>): Expansion;
    /** The names of the layers inside in the order in which their weights are listed, where that is not the order of the expansion. */
    readonly declared?: readonly string[];
    /** What the kind refuses before it is opened. */
    readonly check?: (context: Context<F>) => Problem | undefined;
  },
): LayerKind<Id, F> {
  const { check, declared = [], ...rest } = kind;
  const place = ({ layer }: Part): number => declared.indexOf(layer.name);
  return defineLayer({
    ...rest,
    infer: (context: Context<F>): Result<Inference> => {
      const refused = check?.(context);
      if (refused) return { ok: false, error: refused };
      const parts = inferParts(context, kind.expand(context));
      if (!parts.ok) return parts;
      return ok({
        outputs: parts.value.at(-1)?.inference.outputs ?? [],
        weights: [...parts.value]
          .sort((a, b) => place(a) - place(b))
          .flatMap(({ layer, inference }) => inference.weights.map((held) => named(layer, held))),
      });
    },
    work: (context: Context<F>) => {
      const parts = inferParts(context, kind.expand(context));
      return parts.ok ? joinWork(parts.value.map((part) => workOf(context, part))) : noWork;
    },
    // All of them hold attention.
    reach: seesAll,
    explain: (context: Context<F>): Derivation => {
      const parts = inferParts(context, kind.expand(context));
      return { shape: [], parameters: parts.ok ? explainParts(context, parts.value) : [] };
    },
  });
}

/** What a layer inside works out, in one part for each of its own that is called by both names. */
const workOf = (context: Context, { layer, inputs }: Part): Arithmetic =>
  eachWork(workInside(context, layer, inputs, layer.name), (work) => ({ ...work, label: labelOf(layer, work) }));

const labelOf = ({ name }: InnerLayer, { term, label }: Work): string =>
  term === 'weights' ? name : `${name}.${label ?? words[term]}`;

const named = ({ name }: InnerLayer, held: Weight): Weight => ({ ...held, name: `${name}.${held.name}` });

/** A line for each layer inside that learns, and their sum. */
const explainParts = (context: Context, parts: readonly Part[]): Derivation['parameters'] =>
  sumOfParts(
    parts.flatMap(({ layer, inputs }) => {
      const inside = openNested(context, layer, inputs);
      if (!inside.ok) return [];
      const { kind, context: within } = inside.value;
      const { parameters } = withSources(kind.explain(within), () => ({ from: 'inside', layer: layer.name }));
      return [{ name: layer.name, parameters }];
    }),
  );
