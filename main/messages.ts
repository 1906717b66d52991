import type * as z from 'zod/mini';
import type { Answer, Fault, Input, RequestKey } from '@shared/ipc';
import { requests } from '@shared/ipc';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { internalFault, messageRefused, toFault } from './fault';

/** What answers a request; `Window` is what main knows of the window that asks. */
export type Handler<Key extends RequestKey, Window> = (
  window: Window,
  input: Input<Key>,
) => Result<Answer<Key>> | Promise<Result<Answer<Key>>>;

export type Handlers<Window> = { readonly [Key in RequestKey]: Handler<Key, Window> };

type Schemas = {
  readonly [Key in RequestKey]: {
    readonly input: z.ZodMiniType<Input<Key>>;
    readonly answer: z.ZodMiniType<Answer<Key>>;
  };
};

const schemas: Schemas = requests;

export const requestKeys = Object.keys(requests).filter((key): key is RequestKey => key in requests);

/**
 * Answers one message, as it came, from a window or from who knows where.
 *
 * @param window null where the message did not come from the page of one of our windows: it is refused unread
 * @param given all that came with it; more than the table describes is refused like less
 */
export async function answer<Key extends RequestKey, Window>(
  key: Key,
  handler: Handler<Key, Window>,
  window: Window | null,
  given: readonly unknown[],
  report: (error: unknown) => void,
): Promise<Result<Answer<Key>, Fault>> {
  const input = given.length <= 1 ? schemas[key].input.safeParse(given[0]) : undefined;
  if (window === null || !input?.success) return fail(toFault(messageRefused({ key })));
  try {
    const result = await handler(window, input.data);
    return result.ok ? ok(schemas[key].answer.parse(result.value)) : fail(toFault(result.error));
  } catch (error) {
    report(error);
    return fail(toFault(internalFault({ key })));
  }
}
