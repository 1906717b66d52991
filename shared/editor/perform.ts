import type { Outcome } from './command';
import type { EditorState } from './state';
import { dispatch, redo, select, undo } from './state';

/** The state after what a command gave. A request or a problem is for others, and leaves it as it is. */
export function perform(state: EditorState, outcome: Outcome): EditorState {
  switch (outcome.do) {
    case 'edit':
      return dispatch(state, outcome.transaction);
    case 'select':
      return select(state, outcome.selection);
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'request':
    case 'explain':
      return state;
  }
}
