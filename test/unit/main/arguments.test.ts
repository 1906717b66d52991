import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, sentFiles } from '../../../main/arguments';

describe('the files of the command line', () => {
  test('come after the executable, and after the folder of an unpackaged app', () => {
    expect(filesOf(['/usr/bin/layerwright', 'Net.layerwright', '/b'], '/home/ada', false)).toEqual([
      resolve('/home/ada/Net.layerwright'),
      resolve('/b'),
    ]);
    expect(filesOf(['electron', '.', 'net.layerwright'], '/home/ada', true)).toEqual([
      resolve('/home/ada/net.layerwright'),
    ]);
  });

  test('are not its switches', () => {
    expect(filesOf(['electron', '--no-sandbox', '.', '--inspect=0', 'a'], '/', true)).toEqual([resolve('/a')]);
    expect(filesOf(['electron', '.'], '/', true)).toEqual([]);
  });

  test('reach the first start from a second one', () => {
    expect(sentFiles({ files: ['/a'] })).toEqual(['/a']);
    for (const damaged of [null, undefined, 'x', { files: 'x' }, { files: [1] }])
      expect(sentFiles(damaged)).toEqual([]);
  });
});
