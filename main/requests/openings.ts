import { emptyDocument } from '@shared/document/document';
import { writeProject } from '@shared/document/write';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { entryGone } from '../fault';
import { exampleText } from '../projects/examples';
import { measure } from '../projects/measure';
import { exampleProject, newProject } from '../projects/project';
import { restore } from '../projects/restore';
import type { Session } from '../projects/session';
import { findRecent } from '../user-data/recents';
import type { Services, Some } from './services';

/** What brings a project into a window. A failed opening changes nothing. */
export function openingRequests({
  desk,
  memory,
  recovery,
  announceStart,
}: Services): Some<'newProject' | 'open' | 'importModel' | 'openRecent' | 'openExample' | 'openDropped' | 'restore'> {
  const open = async (path: string, session: Session): Promise<Result<void>> => {
    const opened = await desk.openFile(path, session);
    return opened.ok ? ok(undefined) : opened;
  };
  const choose = async (sort: 'project' | 'model', session: Session): Promise<Result<void>> => {
    const path = await session.pane.questions.whichToOpen(sort);
    return path === null ? ok(undefined) : open(path, session);
  };
  return {
    newProject: ({ session }) => {
      desk.show(newProject(writeProject(emptyDocument())), session);
      return ok(undefined);
    },
    open: ({ session }) => choose('project', session),
    importModel: ({ session }) => choose('model', session),
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
    restore: async ({ session }, { ids }) => {
      const restored = await restore(desk, recovery, session, ids);
      await announceStart();
      return restored;
    },
  };
}
