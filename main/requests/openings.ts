import { emptyDocument } from '@shared/document/document';
import { parseProject, writeProject } from '@shared/document/file';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { entryGone } from '../fault';
import { exampleText } from '../projects/examples';
import { measure } from '../projects/measure';
import { exampleProject, newProject, recoveredProject } from '../projects/project';
import type { Session } from '../projects/session';
import { findRecent } from '../user-data/recents';
import type { Services, Some } from './services';

/** What brings a project into a window. A failed opening changes nothing. */
export function openingRequests(
  services: Services,
): Some<'newProject' | 'open' | 'openRecent' | 'openExample' | 'openDropped' | 'restore'> {
  const { desk, memory } = services;
  const open = async (path: string, session: Session): Promise<Result<void>> => {
    const opened = await desk.openFile(path, session);
    return opened.ok ? ok(undefined) : opened;
  };
  return {
    newProject: ({ session }) => {
      desk.show(newProject(writeProject(emptyDocument())), session);
      return ok(undefined);
    },
    open: async ({ session }) => {
      const path = await session.pane.questions.whichToOpen();
      return path === null ? ok(undefined) : open(path, session);
    },
    openRecent: ({ session }, { id }) => {
      const recent = findRecent(memory.recents, id);
      return recent === undefined ? fail(entryGone(null)) : open(recent.path, session);
    },
    openExample: ({ session }, { id }) => {
      const text = exampleText(id);
      if (text === undefined) return fail(entryGone(null));
      desk.show(exampleProject(measure(text)?.title ?? id, text), session);
      return ok(undefined);
    },
    openDropped: ({ session }, { path }) => open(path, session),
    restore: ({ session }, { ids }) => restore(services, session, ids),
  };
}

/** Shows recovered projects again, the first in the asking window if that is free. One that does not open is kept. */
async function restore(
  { desk, recovery, announceStart }: Services,
  from: Session,
  ids: readonly string[],
): Promise<Result<void>> {
  const found = (await recovery.list(Date.now())).filter(({ id }) => ids.includes(id) && !desk.isShown(id));
  for (const snapshot of found) {
    const parsed = parseProject(snapshot.text);
    if (!parsed.ok) return parsed;
    desk.show(recoveredProject(snapshot), from);
  }
  await announceStart();
  return found.length === 0 ? fail(entryGone(null)) : ok(undefined);
}
