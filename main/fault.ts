import type { Fault } from '@shared/ipc';
import type { Problem } from '@shared/result';
import { problem } from '@shared/result';

/** A problem as a window hears of it. */
export const toFault = (found: Problem): Fault => ({ code: found.code, ...found.text() });

/** A message that the table of messages does not describe, or one from somewhere else than our page. */
export const messageRefused = problem<{ readonly key: string }>({
  code: 'message-refused',
  severity: 'error',
  text: ({ key }) => ({
    message: 'Layerwright did not understand its own window.',
    expected: `A message ${key} as the table of messages describes it.`,
    received: 'Something else.',
    remedy: 'Save your work, and start Layerwright again.',
  }),
});

/** The message was about a project that the window no longer shows. */
export const projectGone = problem<null>({
  code: 'project-gone',
  severity: 'error',
  text: () => ({
    message: 'This project is no longer in the window.',
    expected: 'The project that the window shows.',
    received: 'One that it showed before.',
    remedy: 'Try again.',
  }),
});

/** A recent file, an example or a recovered project was chosen from a list that is out of date. */
export const entryGone = problem<null>({
  code: 'entry-gone',
  severity: 'error',
  text: () => ({
    message: 'This entry is no longer there.',
    expected: 'An entry of the list as it is now.',
    received: 'One that was removed.',
    remedy: 'Choose another.',
  }),
});

/** A mistake of ours, on its way to someone who can only go on or start again. The log has the rest. */
export const internalFault = problem<{ readonly key: string }>({
  code: 'internal',
  severity: 'error',
  text: ({ key }) => ({
    message: 'Something went wrong inside Layerwright. Your work is kept.',
    expected: `An answer to ${key}.`,
    received: 'An error, which the log describes.',
    remedy: 'Try again, or save your work and start Layerwright again.',
  }),
});
