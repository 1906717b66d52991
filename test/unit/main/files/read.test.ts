import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode, readText } from '../../../../main/files/read';
import { stampOf } from '../../../../main/files/stamp';
import { FaultyDisk } from './faulty-disk';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwright-read-'));
  file = join(folder, 'net.layerwright');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function refusal(path: string): Promise<string> {
  const read = await readText(path);
  return read.ok ? 'read' : read.error.code;
}

describe('reading a text file', () => {
  test('gives its text and the stamp of its bytes', async () => {
    await writeFile(file, 'α → β\n');
    expect(await readText(file)).toEqual({
      ok: true,
      value: { text: 'α → β\n', stamp: stampOf(Buffer.from('α → β\n')) },
    });
  });

  test('gives an empty text for an empty file', async () => {
    await writeFile(file, '');
    expect(await readText(file)).toMatchObject({ value: { text: '' } });
  });

  test('drops a byte order mark', async () => {
    await writeFile(file, '\ufeff{}');
    expect(await readText(file)).toMatchObject({ value: { text: '{}' } });
  });

  test('reads a file that says it has no size', async () => {
    const read = await readText('/proc/self/status');
    expect(read.ok && read.value.text).toContain('Pid:');
  });

  test('takes exactly the limit and not a byte more', async () => {
    const { files } = new FaultyDisk();
    await writeFile(file, 'x'.repeat(10));
    expect(await readText(file, files, 10)).toMatchObject({ ok: true });
    const refused = await readText(file, files, 9);
    expect(refused.ok ? null : refused.error.code).toBe('file-too-large');
  });

  test('refuses what is not a text file, without waiting for it', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await symlink('circle', join(folder, 'circle'));
    expect(await refusal(join(folder, 'none'))).toBe('file-missing');
    expect(await refusal(folder)).toBe('not-a-file');
    expect(await refusal(join(folder, 'pipe'))).toBe('not-a-file');
    expect(await refusal('/dev/zero')).toBe('not-a-file');
    expect(await refusal(join(folder, 'a\0b'))).toBe('not-a-file');
    expect(await refusal(join(folder, 'circle'))).toBe('link-loops');
  });

  test.each([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]])(
    'refuses bytes that are not UTF-8: %j',
    async (...bytes) => {
      await writeFile(file, Uint8Array.from(bytes));
      expect(await refusal(file)).toBe('not-text');
      expect(decode(Uint8Array.from(bytes))).toBeNull();
    },
  );

  test.each(['EACCES', 'EIO', 'EMFILE'])('turns any failing call (%s) into a problem', async (code) => {
    await writeFile(file, 'text');
    const sound = new FaultyDisk();
    await readText(file, sound.files);
    expect(sound.log).toEqual(['stat', 'open', 'read', 'read', 'close']);
    for (let call = 1; call <= sound.calls; call += 1) {
      const read = await readText(file, new FaultyDisk({ call, code, forGood: true }).files);
      expect(read.ok ? null : read.error.code).toBe(code === 'EACCES' ? 'reading-refused' : 'open-failed');
    }
  });
});
