import { anything, array, assert, asyncProperty, constantFrom, record, sample, string, uuid } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestKey } from '@shared/ipc';
import { requests } from '@shared/ipc';
import { fail, ok, problem } from '@shared/result';
import { answer, requestKeys } from '../../../main/messages';
import { long, seed } from '../../sizes';

/** A handler that notes that it was called, and refuses. */
function recording() {
  const seen: unknown[] = [];
  const handler = (_window: string, input: unknown) => {
    seen.push(input);
    return fail(problem({ code: 'noted', severity: 'error', text: () => noText })(null));
  };
  return { handler, seen };
}

const noText = { message: '', expected: '', received: '', remedy: '' };
const nobody = (): never => {
  throw new Error('nothing to report');
};

const isTaken = (key: RequestKey, given: readonly unknown[]): boolean =>
  given.length <= 1 && requests[key].input.safeParse(given[0]).success;

/** Values that look much like what some message takes, and values of any kind. */
const nearly = record(
  {
    handle: constantFrom('/etc/passwd', '../../x', 'C:\\net', 7, null),
    id: string(),
    ids: array(string()),
    text: constantFrom('', 5, null),
    path: constantFrom('', null, 5),
    edited: constantFrom('yes', 1),
    ['__proto__']: anything(),
  },
  { requiredKeys: [] },
);
const tuples = array(anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), {
  maxLength: 3,
});

describe('a message', () => {
  const handle = sample(uuid(), { seed, numRuns: 1 })[0];

  test('is answered with what its handler says', async () => {
    const layers = () => ok({ text: 'layers' });
    expect(await answer('pasteText', layers, 'window', [], nobody)).toEqual(ok({ text: 'layers' }));
  });

  test('takes nothing along that the table does not name', async () => {
    const talkative = () => ok({ done: true, name: 'net', path: '/home/ada/net.layerwright' });
    const given = [{ handle, text: '{}' }];
    expect(await answer('save', talkative, 'window', given, nobody)).toEqual(ok({ done: true, name: 'net' }));
  });

  test('that does not come from one of our pages is refused unread', async () => {
    const { handler, seen } = recording();
    const refused = await answer('save', handler, null, [{ handle, text: '{}' }], nobody);
    expect(refused).toMatchObject({ ok: false, error: { code: 'message-refused' } });
    expect(seen).toEqual([]);
  });

  test('whose handler throws is answered all the same, and reported', async () => {
    const broken = () => {
      throw new TypeError('ours');
    };
    const reported: unknown[] = [];
    const answered = await answer('pasteText', broken, 'window', [], (error) => reported.push(error));
    expect(answered).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(reported).toEqual([new TypeError('ours')]);
  });

  test('carries the words of a problem, and nothing of its data', async () => {
    const { handler } = recording();
    expect(await answer('open', handler, 'window', [], nobody)).toEqual(fail({ code: 'noted', ...noText }));
  });
});

describe.each(requestKeys)('%s', (key) => {
  const numRuns = long ? 10_000 : 1_000;

  test('never reaches its handler with what the table does not describe', async () => {
    const { handler, seen } = recording();
    const wrong = tuples.filter((given) => !isTaken(key, given));
    await assert(
      asyncProperty(wrong, async (given) => {
        expect(await answer(key, handler, 'window', given, nobody)).toMatchObject({
          error: { code: 'message-refused' },
        });
      }),
      { numRuns },
    );
    await assert(
      asyncProperty(
        nearly.filter((given) => !isTaken(key, [given])),
        async (given) => {
          await answer(key, handler, 'window', [given], nobody);
        },
      ),
      { numRuns },
    );
    expect(seen).toEqual([]);
  });
});
