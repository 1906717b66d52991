import { sameJson } from '../../json';
import { evaluateFormula, isFormula } from '../../layers/expression';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { Block, Document } from '../document';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** What a person sets of one block: how often its network stands in a row, and what it is given. */

/** The most often that the file lets a block stand in a row. */
export const mostRepeats = 1_000_000;

/** Lets a block stand so often in a row: a whole number from 1, which the caller has checked. */
export const setRepeat = (document: Document, layer: string, repeat: number): Patch =>
  changeBlock(document, layer, (block) => ({ ...block, repeat }));

/** Lets the repeats of a block use one set of weights, or each its own. */
export const setSharedAcrossRepeats = (document: Document, layer: string, shared: boolean): Patch =>
  changeBlock(document, layer, (block) => {
    const { sharedAcrossRepeats: was, ...own } = block;
    if ((was ?? false) === shared) return block;
    return shared ? { ...own, sharedAcrossRepeats: true } : own;
  });

/**
 * Gives an argument of a block a value, or a formula of the arguments around it; `undefined` lets it follow the definition.
 * Fails with `formula-broken`.
 */
export function setArgument(
  document: Document,
  layer: string,
  name: string,
  value: number | string | undefined,
): Result<Patch> {
  const { network } = existing(document, 'layers', layer);
  const scope = existing(document, 'networks', network).arguments;
  const worked = isFormula(value) ? evaluateFormula(value, scope) : undefined;
  if (worked && !worked.ok) return worked;
  return ok(
    changeBlock(document, layer, (block) => {
      const others = Object.entries(block.arguments).filter(([other]) => other !== name);
      const own = value === undefined ? [] : [[name, value] as const];
      return { ...block, arguments: Object.fromEntries([...others, ...own]) };
    }),
  );
}

function changeBlock(document: Document, id: string, change: (block: Block) => Block): Patch {
  const layer = existing(document, 'layers', id);
  if (!layer.block) throw new Error(`${layer.name} is no block.`);
  const block = change(layer.block);
  return sameJson(block, layer.block) ? [] : [replace('layers', layer, { ...layer, block })];
}
