import type { Result } from '../../result';
import { ok } from '../../result';
import type { Document } from '../document';
import type { Patch } from '../patch';
import { apply, squash } from '../patch';

/** Several verbs one after the other as one patch; each is given what the last has left. The first failure ends it. */
export function sequence(
  document: Document,
  ...verbs: readonly ((document: Document) => Result<Patch>)[]
): Result<Patch> {
  let patch: Patch = [];
  let now = document;
  for (const verb of verbs) {
    const next = verb(now);
    if (!next.ok) return next;
    now = apply(now, next.value);
    patch = squash(patch, next.value);
  }
  return ok(patch);
}
