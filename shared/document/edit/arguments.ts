import type { JsonObject } from '../../json';
import { isFormula, isName } from '../../layers/expression';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Document, Network } from '../document';
import { membersOf } from '../layer-ports';
import type { Patch } from '../patch';
import { Draft, existing } from './draft';
import { usesOf } from './definitions';
import { formulaNames, objectWith, withArguments } from './substitution';

/** The arguments of a definition: names that settings inside use, each with the value that holds unless a block gives another. */

/** Adds an argument. Refuses with `argument-name-refused`. */
export function addArgument(document: Document, network: string, name: string, value: number): Result<Patch> {
  const before = existing(document, 'networks', network);
  const refused = nameRefusal(before, name);
  if (refused) return fail(refused);
  return ok(changeArguments(document, before, { ...before.arguments, [name]: value }));
}

/** Sets the value that holds unless a block gives another. */
export function setDefault(document: Document, network: string, name: string, value: number): Patch {
  const before = existing(document, 'networks', network);
  return before.arguments[name] === value
    ? []
    : changeArguments(document, before, { ...before.arguments, [name]: value });
}

/** Renames an argument in the definition, in the formulas inside and at every use. Refuses with `argument-name-refused`. */
export function renameArgument(document: Document, network: string, name: string, wanted: string): Result<Patch> {
  const before = existing(document, 'networks', network);
  if (wanted === name) return ok([]);
  const refused = nameRefusal(before, wanted);
  if (refused) return fail(refused);
  const renamed = <Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key === name ? wanted : key, value]));
  const draft = new Draft(document);
  draft.put('networks', { ...before, arguments: renamed(before.arguments) });
  for (const layer of membersOf(document, network)) {
    const { settings, block } = layer;
    const meanings = { [name]: wanted };
    draft.put('layers', {
      ...layer,
      settings: objectWith(settings, meanings),
      ...(block ? { block: withArguments(block, meanings) } : {}),
    });
  }
  for (const { id } of usesOf(draft.document, network)) {
    const use = draft.layer(id);
    if (use.block) draft.put('layers', { ...use, block: { ...use.block, arguments: renamed(use.block.arguments) } });
  }
  return ok(draft.finish());
}

/** Takes an argument away. Refuses with `argument-in-use` while a formula inside uses it. */
export function removeArgument(document: Document, network: string, name: string): Result<Patch> {
  const before = existing(document, 'networks', network);
  const user = membersOf(document, network).find(({ settings, block }) =>
    formulaNames([settings, (block?.arguments ?? {}) as JsonObject]).includes(name),
  );
  if (user) return fail(argumentInUse({ name, layer: user.name }));
  const without = <Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
  const draft = new Draft(document);
  draft.put('networks', { ...before, arguments: without(before.arguments) });
  for (const use of usesOf(document, network))
    if (use.block && Object.hasOwn(use.block.arguments, name))
      draft.put('layers', { ...use, block: { ...use.block, arguments: without(use.block.arguments) } });
  return ok(draft.finish());
}

function changeArguments(document: Document, network: Network, values: Network['arguments']): Patch {
  const draft = new Draft(document);
  draft.put('networks', { ...network, arguments: values });
  return draft.finish();
}

const nameRefusal = ({ arguments: taken }: Network, name: string) =>
  isName(name) && !isFormula(name) && !Object.hasOwn(taken, name) ? undefined : argumentNameRefused({ name });

const argumentNameRefused = problem<{ name: string }>({
  code: 'argument-name-refused',
  severity: 'error',
  text: ({ name }) => ({
    message: `An argument cannot be called ${name === '' ? 'nothing' : name}.`,
    expected: 'A name of its own: letters, digits and _, beginning with a letter, and no function such as max',
    received: name === '' ? 'nothing' : name,
    remedy: 'Call it something like width.',
  }),
});

const argumentInUse = problem<{ name: string; layer: string }>({
  code: 'argument-in-use',
  severity: 'error',
  text: ({ name, layer }) => ({
    message: `${layer} uses ${name}.`,
    expected: 'An argument that no formula uses',
    received: name,
    remedy: `Give ${layer} a value without ${name} first.`,
  }),
});
