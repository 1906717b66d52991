import * as z from 'zod/mini';

const recentFile = z.object({ path: z.string(), parameters: z.nullable(z.number()), opened: z.number() });

const placement = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
});

/** What the app remembers between two runs, beside the recovery journals. */
export const state = z.object({
  theme: z._default(z.enum(['system', 'light', 'dark']), 'system'),
  /** Where the last window was. */
  placement: z._default(z.nullable(placement), null),
  /** Where file dialogs begin; null for the person's home folder. */
  folder: z._default(z.nullable(z.string()), null),
  recents: z._default(z.readonly(z.array(recentFile)), []),
});

export type State = z.output<typeof state>;

export const firstState: State = state.parse({});
