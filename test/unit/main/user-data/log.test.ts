import { mkdir, readFile, stat } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { log } from '../../../../main/user-data/log';
import { temporaryFolder } from '../temporary-folder';

const inFolder = temporaryFolder();

test('a log says what happened, and where in our code', async () => {
  log(inFolder('logs', 'main.log'), 'The page ended', new Error('gone'));
  log(inFolder('logs', 'main.log'), 'The page ended', 'crashed');
  const [first = '', ...rest] = (await readFile(inFolder('logs', 'main.log'), 'utf8')).split('\n');
  expect(first).toMatch(/^\d{4}-\d\d-\d\dT.*Z The page ended: Error: gone$/);
  expect(rest.join('\n')).toMatch(/log\.test\.ts[^]*The page ended: crashed\n$/);
});

test('a full log gives way to a new one', async () => {
  const long = 'x'.repeat(2 ** 20);
  for (const what of ['first', 'second', 'third']) log(inFolder('main.log'), what, long);
  expect(await readFile(inFolder('main.log'), 'utf8')).toContain('third');
  expect(await readFile(inFolder('main.log.old'), 'utf8')).toContain('second');
  expect((await stat(inFolder('main.log'))).size).toBeLessThan(2 * long.length);
});

test('a log that cannot be written stops nothing', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await mkdir(inFolder('main.log'));
  log(inFolder('main.log'), 'what', 'error');
  expect(said).toHaveBeenCalledWith('what', 'error');
});
