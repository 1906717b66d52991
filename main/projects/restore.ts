import { parseProject } from '@shared/document/file';
import type { Problem, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { entryGone } from '../fault';
import type { RecoveryFolder } from '../user-data/recovery';
import type { Desk } from './desk';
import { recoveredProject } from './project';
import type { Session } from './session';

/**
 * Shows recovered projects again, the first in the asking window if that is free. One that does not open keeps none of the
 * others back; it is said, and its journal stays. Fails with what is wrong with it, or with `entry-gone`.
 */
export async function restore(
  desk: Desk,
  recovery: RecoveryFolder,
  from: Session,
  ids: readonly string[],
): Promise<Result<void>> {
  const found = (await recovery.list(Date.now())).filter(({ id }) => ids.includes(id) && !desk.isShown(id));
  const faults: Problem[] = found.length === 0 ? [entryGone(null)] : [];
  for (const snapshot of found) {
    const parsed = parseProject(snapshot.text);
    if (parsed.ok) desk.show(recoveredProject(snapshot), from);
    else faults.push(parsed.error);
  }
  return faults[0] ? fail(faults[0]) : ok(undefined);
}
