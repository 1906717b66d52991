import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { sample, uuid } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../../main/user-data/recovery';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { seed } from '../../../sizes';
import { temporaryFolder } from '../temporary-folder';

const inFolder = temporaryFolder();
const [one = '', two = ''] = sample(uuid(), { seed, numRuns: 2 });
const day = 24 * 60 * 60 * 1000;

const snapshot = (id: string, changed: number): Snapshot => ({
  id,
  name: 'net',
  path: '/home/ada/net.layerwright',
  stamp: 'sha256:00',
  text: 'α\u2028"\n',
  changed,
});

describe('the recovery folder', () => {
  test('is empty at first', async () => {
    expect(await new RecoveryFolder(inFolder('recovery')).list(0)).toEqual([]);
  });

  test('gives back what was written, the latest first, to a later run', async () => {
    const folder = new RecoveryFolder(inFolder('recovery'));
    await folder.write(snapshot(one, 1));
    await folder.write(snapshot(two, 2));
    const later = new RecoveryFolder(inFolder('recovery'));
    expect(await later.list(day)).toEqual([snapshot(two, 2), snapshot(one, 1)]);
  });

  test('keeps the last snapshot of each project, and forgets it when told', async () => {
    const folder = new RecoveryFolder(inFolder());
    const written = [1, 2, 3].map((changed) => folder.write(snapshot(one, changed)));
    await Promise.all(written);
    expect(await folder.list(day)).toEqual([snapshot(one, 3)]);
    void folder.write(snapshot(one, 4));
    await folder.remove(one);
    expect(await folder.list(day)).toEqual([]);
    await folder.remove(one);
  });

  test('keeps what is written after it was told to forget', async () => {
    const folder = new RecoveryFolder(inFolder());
    await Promise.all([folder.write(snapshot(one, 1)), folder.remove(one), folder.write(snapshot(one, 2))]);
    expect(await folder.list(day)).toEqual([snapshot(one, 2)]);
  });

  test('throws away what nobody wanted for thirty days', async () => {
    const folder = new RecoveryFolder(inFolder());
    await folder.write(snapshot(one, 0));
    await folder.write(snapshot(two, day));
    expect(await folder.list(30 * day)).toHaveLength(2);
    expect(await folder.list(30.5 * day)).toEqual([snapshot(two, day)]);
    expect(await readdir(inFolder())).toEqual([`${two}.json`]);
  });

  test('does not lose work to a clock that went back', async () => {
    const folder = new RecoveryFolder(inFolder());
    await folder.write(snapshot(one, 365 * day));
    expect(await folder.list(0)).toEqual([snapshot(one, 365 * day)]);
  });

  test('passes over what it cannot read, and leaves it', async () => {
    const folder = new RecoveryFolder(inFolder());
    await folder.write(snapshot(one, 1));
    const whole = await readFile(inFolder(`${one}.json`), 'utf8');
    await writeFile(inFolder(`${two}.json`), whole.slice(0, -5));
    await writeFile(inFolder('other.json'), whole);
    await mkdir(inFolder('folder.json'));
    expect(await folder.list(day)).toEqual([snapshot(one, 1)]);
    expect(await readdir(inFolder())).toHaveLength(4);
  });
});
