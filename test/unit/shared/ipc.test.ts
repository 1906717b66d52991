import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Answer, Bridge, Fault, Input } from '@shared/ipc';
import { events, requests } from '@shared/ipc';
import type { Result } from '@shared/result';

const handle = '7b1f7c1e-6f0e-4c1c-9d4e-2f8a1c3b5d7e';

describe('the table of messages', () => {
  test('names events and requests apart', () => {
    for (const key of Object.keys(requests)) expect(key).not.toMatch(/^on[A-Z]/);
    for (const key of Object.keys(events)) expect(key).toMatch(/^on[A-Z]/);
  });

  test('takes what it describes', () => {
    expect(requests.save.input.safeParse({ handle, text: '{}' }).success).toBe(true);
    expect(requests.ready.input.safeParse(undefined).success).toBe(true);
    const picture = { handle, text: '{}', format: 'png', scale: 4, theme: 'light' };
    expect(requests.exportDiagram.input.safeParse(picture).success).toBe(true);
  });

  test.each([
    { handle: '/home/ada/net.layerwright', text: '{}' },
    { handle, text: '{}', path: '/etc/passwd' },
    { handle, text: 5 },
    { handle },
    'save',
    null,
    undefined,
    [],
  ])('refuses to save %j', (input) => {
    expect(requests.save.input.safeParse(input).success).toBe(false);
  });

  test.each([0, 0.5, 5, NaN, '2'])('refuses a picture at scale %s', (scale) => {
    const picture = { text: '', format: 'png', scale, theme: 'light' };
    expect(requests.copyDiagram.input.safeParse(picture).success).toBe(false);
  });

  test.each(['../x', 'a/b', '', '/etc/passwd', 'C:\\x', 'a'.repeat(101)])('refuses %j as an id', (id) => {
    expect(requests.openExample.input.safeParse({ id }).success).toBe(false);
    expect(requests.openRecent.input.safeParse({ id }).success).toBe(false);
  });

  test('lets nothing out that it does not name', () => {
    const project = { handle, name: 'net', text: '{}', edited: false, readOnly: false };
    expect(events.onOpened.parse({ ...project, path: '/home/ada/net.layerwright' })).toEqual(project);
  });
});

describe('the bridge', () => {
  type Window = Bridge<File>;

  test('has a function a request and a function an event', () => {
    expectTypeOf<Window['save']>().toEqualTypeOf<(input: Input<'save'>) => Promise<Result<Answer<'save'>, Fault>>>();
    expectTypeOf<Window['ready']>().parameters.toEqualTypeOf<[]>();
    expectTypeOf<Window['onCommand']>().returns.toEqualTypeOf<() => void>();
  });

  test('takes a dropped file as it is', () => {
    expectTypeOf<Window['openDropped']>().parameter(0).toEqualTypeOf<File>();
  });
});
