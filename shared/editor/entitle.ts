import { analyze } from '../analysis/analyze';
import type { Project } from '../document/document';
import { entitled } from '../document/edit/project';
import type { Patch } from '../document/patch';
import type { Entry } from './history';
import type { EditorState } from './state';

/**
 * The state once the project is in a file of this name: one that nobody gave a title is called so, as if it had been from the start.
 * That is no step, and undoing what came before leaves it.
 */
export function entitle(state: EditorState, file: string): EditorState {
  const project = entitled(state.document.project, file);
  if (project === state.document.project) return state;
  const known = new Map<Project, Project>();
  // Patches are held together by their very items, so every project that occurs in them has one that takes its place.
  const named = (before: Project): Project => {
    const after = known.get(before) ?? entitled(before, file);
    known.set(before, after);
    return after;
  };
  const rename = (patch: Patch): Patch =>
    patch.map((change) =>
      change.table === 'project'
        ? {
            ...change,
            before: change.before && named(change.before as Project),
            after: change.after && named(change.after as Project),
          }
        : change,
    );
  const renamed = (entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, patch: rename(entry.patch) }));
  const document = { ...state.document, project: named(state.document.project) };
  const { done, undone } = state.history;
  return {
    ...state,
    document,
    analysis: analyze(document, state.analysis),
    history: { ...state.history, done: renamed(done), undone: renamed(undone) },
  };
}
