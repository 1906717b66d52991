import { describe, expect, test } from 'vitest';
import {
  findRecent,
  mostRecents,
  readableFolder,
  recentId,
  toRecent,
  withRecent,
} from '../../../../main/user-data/recents';

const file = (name: string, opened = 0) => ({ path: `/home/ada/${name}.layerwright`, parameters: 2515, opened });
const names = 'abcdefghijkl'.split('');

describe('the recent files', () => {
  test('begin with the last one', () => {
    expect(withRecent([file('a')], file('b'))).toEqual([file('b'), file('a')]);
  });

  test('hold each file once, as it was last seen', () => {
    expect(withRecent([file('a'), file('b')], file('b', 9))).toEqual([file('b', 9), file('a')]);
  });

  test('forget the oldest beyond ten', () => {
    const all = names.reduce<ReturnType<typeof withRecent>>((recents, name) => withRecent(recents, file(name)), []);
    expect(all).toHaveLength(mostRecents);
    expect(all.at(-1)).toEqual(file('c'));
  });

  test('are known to a window by an id that is no path', () => {
    const recents = [file('a'), file('b')];
    const id = recentId(file('b').path);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(findRecent(recents, id)).toBe(recents[1]);
    expect(findRecent(recents, file('b').path)).toBeUndefined();
  });

  test('are shown by name and folder', () => {
    expect(toRecent(file('net', 5), '/home/ada', true)).toEqual({
      id: recentId('/home/ada/net.layerwright'),
      name: 'net',
      folder: '~',
      parameters: 2515,
      opened: 5,
      missing: true,
    });
  });
});

test.each([
  ['/home/ada/net.layerwright', '~'],
  ['/home/ada/Papers/2026/net.layerwright', '~/Papers/2026'],
  ['/home/adam/net.layerwright', '/home/adam'],
  ['/mnt/usb/net.layerwright', '/mnt/usb'],
])('%s is in %s', (path, folder) => {
  expect(readableFolder(path, '/home/ada')).toBe(folder);
});
