import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { save } from '../../../../main/files/save';

const mebibyte = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'layerwright-full-'));

/** Only root may mount, and not in every container; elsewhere the injected faults of save.test.ts stand for this. */
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;

afterAll(() => {
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(mounted)('on a disk of one mebibyte', () => {
  const file = join(folder, 'net.layerwright');

  test.each([0.6, 0.99, 1, 2])(
    'a save of %f MiB over one of half a MiB fails and leaves the old file',
    async (size) => {
      const old = Buffer.alloc(mebibyte / 2, 'old');
      writeFileSync(file, old);
      const saved = await save(file, Buffer.alloc(size * mebibyte, 'new'), 'anything');
      expect(saved.ok ? 'saved' : saved.error.code).toBe('disk-full');
      expect(readFileSync(file).equals(old)).toBe(true);
      expect(readdirSync(folder)).toEqual(['net.layerwright']);
    },
  );

  test('a save that fits beside the old file is taken', async () => {
    const fresh = Buffer.alloc(0.4 * mebibyte, 'new');
    expect(await save(file, fresh, 'anything')).toMatchObject({ ok: true });
    expect(readFileSync(file).equals(fresh)).toBe(true);
  });
});
