import type { Result } from '../../result';
import { ok } from '../../result';
import type { Document, Port } from '../document';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { added, apply, squash } from '../patch';
import { setRepeat } from './blocks';
import { Draft } from './draft';
import type { Grouping } from './group';
import { group } from './group';
import { moveOutput, wiresAtOutput } from './outer-ports';
import type { Run } from './repeats';

/**
 * Puts one block in the place of a run of identical parts: the first becomes its inside, the others its repeats. No number changes.
 * Refuses as `group` does.
 */
export function foldRun(
  document: Document,
  { network, repeats, shapeAt }: Run & Pick<Grouping, 'network' | 'shapeAt'>,
  ids: IdSource,
): Result<Patch> {
  const [first = [], ...others] = repeats;
  const bared = withoutOthers(document, first, others);
  const grouped = group(apply(document, bared), { network, layers: first, ...(shapeAt ? { shapeAt } : {}) }, ids);
  if (!grouped.ok) return grouped;
  const block = added(grouped.value, 'layers').find((layer) => layer.network === network);
  if (!block) throw new Error('Grouping made no block.');
  const folded = squash(bared, grouped.value);
  return ok(squash(folded, setRepeat(apply(document, folded), block.id, repeats.length)));
}

/** Takes the later repeats away; what read the last of them reads the first. */
function withoutOthers(document: Document, first: readonly string[], others: readonly (readonly string[])[]): Patch {
  const draft = new Draft(document);
  const end = first.at(-1);
  const last = others.at(-1)?.at(-1);
  const gone = new Set(others.flat());
  for (const wire of last === undefined || end === undefined ? [] : draft.wiring.outOf(last)) {
    const from: Port = [end ?? '', wire.from[1]];
    draft.put('connections', { ...wire, from });
  }
  if (last !== undefined) moveOutput(draft, wiresAtOutput(draft, last), end);
  for (const id of gone) {
    for (const wire of [...draft.wiring.into(id)]) draft.remove('connections', wire.id);
    draft.remove('layers', id);
  }
  return draft.finish();
}
