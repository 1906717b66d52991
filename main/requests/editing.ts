import { fail, ok } from '@shared/result';
import { projectGone } from '../fault';
import type { Services, Some } from './services';

/** What a window says of its project, and how it is saved. */
export function editingRequests({ saving }: Services): Some<'changed' | 'snapshot' | 'save' | 'saveAs'> {
  return {
    changed: ({ session }, { handle, edited }) => {
      session.changed(handle, edited);
      return ok(undefined);
    },
    snapshot: ({ session }, { handle, text }) => {
      session.heard(handle, text);
      return ok(undefined);
    },
    save: ({ session }, { handle, text }) => {
      const project = session.current(handle);
      return project === null ? fail(projectGone(null)) : saving.save(session, project, text);
    },
    saveAs: ({ session }, { handle, text }) => {
      const project = session.current(handle);
      return project === null ? fail(projectGone(null)) : saving.saveAs(session, project, text);
    },
  };
}
