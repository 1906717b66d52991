import type { Document, Layer } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import type { IdSource } from '@shared/document/names';
import type { Patch } from '@shared/document/patch';
import { apply } from '@shared/document/patch';
import { inputPort } from '@shared/document/ports';
import { Table } from '@shared/document/table';
import { kindOf } from '@shared/layers/index';
import { inputRange } from '@shared/layers/kind';
import type { Result } from '@shared/result';

// Small documents as tests draw them: layers by name, and chains of names, `'x a b'`. A layer's id is its name.

/** A document of layers by kind and of chains between them. A merge takes its inputs in the order of the chains. */
export function draw(kinds: Readonly<Record<string, string | Partial<Layer>>>, ...chains: readonly string[]): Document {
  const start = emptyDocument();
  const layers = Object.entries(kinds).map(([id, given]): Layer => {
    const layer = typeof given === 'string' ? { kind: given } : given;
    return {
      id,
      network: start.project.root,
      name: id,
      kind: 'dense',
      settings: settingsOf(layer.kind),
      extra: {},
      ...layer,
    };
  });
  const links = chains.flatMap((chain) => {
    const names = chain.split(' ');
    return names.slice(1).map((to, index) => ({ from: names[index] ?? '', to }));
  });
  const kindNamed = new Map(layers.map(({ id, kind }) => [id, kindOf(kind)]));
  const connections = links.map(({ from, to }, at) => {
    const earlier = links.slice(0, at).filter((link) => link.to === to).length;
    const kind = kindNamed.get(to);
    const port = kind && inputRange(kind)[1] > 1 ? inputPort(kind, earlier) : 'in';
    return { id: `${from}>${to}`, from: [from, 'out'] as const, to: [to, port] as const, extra: {} };
  });
  return { ...start, layers: Table.from(layers), connections: Table.from(connections) };
}

const settingsOf = (kind: string | undefined): Layer['settings'] =>
  Object.fromEntries(
    Object.entries(kindOf(kind ?? 'dense')?.fields ?? {}).flatMap(([key, { initial }]) =>
      initial === undefined ? [] : [[key, initial]],
    ),
  );

/** The wires of a document: `x>a`, and with the port where a merge or another named port is meant: `a>sum.2`. Sorted. */
export const wires = ({ layers, connections }: Document): readonly string[] =>
  [...connections]
    .map(
      ({ from, to }) => `${layers.get(from[0])?.name}>${layers.get(to[0])?.name}${to[1] === 'in' ? '' : `.${to[1]}`}`,
    )
    .sort();

/** The names of a document's layers, oldest first. */
export const names = ({ layers }: Document): readonly string[] => [...layers].map(({ name }) => name);

/** The document after a verb that succeeds. */
export function after(document: Document, verb: Result<Patch> | Patch): Document {
  if (!('ok' in verb)) return apply(document, verb);
  if (!verb.ok) throw new Error(verb.error.text().message);
  return apply(document, verb.value);
}

/** The code of the problem that a verb refuses with; `undefined` where it does not. */
export const refusal = (verb: Result<unknown>): string | undefined => (verb.ok ? undefined : verb.error.code);

/** Ids by counting: `n1`, `n2`, … */
export function countedIds(prefix = 'n'): IdSource {
  let given = 0;
  return () => `${prefix}${++given}`;
}
