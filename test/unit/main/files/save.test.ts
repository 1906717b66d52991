import { execFileSync } from 'node:child_process';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Expected } from '../../../../main/files/save';
import { save } from '../../../../main/files/save';
import { stampOf } from '../../../../main/files/stamp';
import { FaultyDisk, noFault } from './faulty-disk';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const old = bytesOf('the old content\n');
const fresh = bytesOf('the new content, which is longer\n'.repeat(9));

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwright-save-'));
  file = join(folder, 'net.layerwright');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const content = async (path = file): Promise<string> => readFile(path, 'utf8');

async function refusal(path: string, expected: Expected = 'anything'): Promise<string> {
  const saved = await save(path, fresh, expected);
  return saved.ok ? 'saved' : saved.error.code;
}

describe('a save', () => {
  test('makes a file that is not there yet', async () => {
    expect(await save(file, fresh, null)).toEqual({ ok: true, value: { stamp: stampOf(fresh) } });
    expect(await readFile(file)).toEqual(Buffer.from(fresh));
  });

  test('replaces a file, keeps its mode and leaves nothing else behind', async () => {
    await writeFile(file, old);
    await chmod(file, 0o640);
    expect(await save(file, fresh, stampOf(old))).toMatchObject({ ok: true });
    expect(await readFile(file)).toEqual(Buffer.from(fresh));
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['net.layerwright']);
  });

  test('writes an empty file', async () => {
    expect(await save(file, new Uint8Array(), null)).toMatchObject({ ok: true });
    expect(await content()).toBe('');
  });

  test('forces the bytes to the disk before they take the name, and the name after', async () => {
    await writeFile(file, old);
    const faulty = new FaultyDisk();
    await save(file, fresh, 'anything', faulty.files);
    const written = ['open', 'write', 'fchmod', 'fsync', 'fstat', 'close'];
    expect(faulty.log).toEqual(['realpath', 'stat', 'access', ...written, 'rename', 'open', 'fsync', 'close']);
  });

  test('follows links and leaves them links', async () => {
    const way = join(folder, 'way');
    await writeFile(file, old);
    await symlink('net.layerwright', way);
    expect(await save(way, fresh, stampOf(old))).toMatchObject({ ok: true });
    expect(await readlink(way)).toBe('net.layerwright');
    expect(await readFile(file)).toEqual(Buffer.from(fresh));
  });

  test('leaves the old bytes to other hard links', async () => {
    await writeFile(file, old);
    await link(file, join(folder, 'twin'));
    expect(await refusal(file)).toBe('saved');
    expect(await readFile(join(folder, 'twin'))).toEqual(Buffer.from(old));
  });

  test('takes names up to the longest the disk has', async () => {
    expect(await refusal(join(folder, 'n'.repeat(255)))).toBe('saved');
    expect(await refusal(join(folder, 'n'.repeat(256)))).toBe('name-refused');
    expect(await refusal(join(folder, '層'.repeat(240)))).toBe('name-refused');
  });
});

describe('a save is refused', () => {
  test('where the name is that of a folder, a pipe or a device', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await refusal(folder)).toBe('not-a-file');
    expect(await refusal(pipe)).toBe('not-a-file');
    expect(await refusal('/dev/full')).toBe('not-a-file');
  });

  test('where a link leads nowhere or in a circle', async () => {
    await symlink('nothing', join(folder, 'dangling'));
    await symlink('circle', join(folder, 'circle'));
    expect(await refusal(join(folder, 'dangling'))).toBe('link-broken');
    expect(await refusal(join(folder, 'circle'))).toBe('link-loops');
  });

  test('where the folder is gone, or is a file', async () => {
    await writeFile(file, old);
    expect(await refusal(join(folder, 'gone', 'net.layerwright'))).toBe('folder-missing');
    expect(await refusal(join(file, 'net.layerwright'))).toBe('folder-missing');
  });

  test('where the name holds a control character', async () => {
    expect(await refusal(join(folder, 'a\0b'))).toBe('name-refused');
    expect(await refusal(join(folder, 'a\nb'))).toBe('name-refused');
  });

  test.each(['EACCES', 'EPERM', 'EROFS'])('where the file is read-only (%s)', async (code) => {
    await writeFile(file, old);
    const access = 3;
    const faulty = new FaultyDisk({ call: access, code, forGood: false });
    expect(await save(file, fresh, 'anything', faulty.files)).toMatchObject({ error: { code: 'file-read-only' } });
    expect(faulty.log.at(-1)).toBe('access');
    expect(await readFile(file)).toEqual(Buffer.from(old));
  });

  test('in words that say what is safe and what to do', async () => {
    const saved = await save(join(folder, 'gone', 'net.layerwright'), fresh, 'anything');
    expect(saved.ok ? null : saved.error.text()).toEqual({
      message: 'net.layerwright was not saved: the folder gone is not there. What was saved before is unchanged.',
      expected: 'A folder that exists.',
      received: 'ENOENT',
      remedy: 'Save it in another folder.',
    });
  });
});

describe('a save over a file that has changed', () => {
  beforeEach(async () => {
    await writeFile(file, old);
  });

  test('is refused, whatever its size and times say', async () => {
    const before = await stat(file);
    await writeFile(file, 'THE OLD CONTENT\n');
    await utimes(file, before.atime, before.mtime);
    expect((await stat(file)).size).toBe(before.size);
    expect(await refusal(file, stampOf(old))).toBe('changed-on-disk');
    expect(await content()).toBe('THE OLD CONTENT\n');
    expect(await readdir(folder)).toEqual(['net.layerwright']);
  });

  test('is refused where the file was removed, or came to be', async () => {
    expect(await refusal(file, null)).toBe('changed-on-disk');
    await rm(file);
    expect(await refusal(file, stampOf(old))).toBe('changed-on-disk');
    expect(await readdir(folder)).toEqual([]);
  });

  test('goes ahead where only its times changed, and where the person said so', async () => {
    await utimes(file, 0, 0);
    expect(await refusal(file, stampOf(old))).toBe('saved');
    await writeFile(file, 'something else');
    expect(await refusal(file, 'anything')).toBe('saved');
  });
});

const codes = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'ENOENT',
  'ENOTDIR',
  'EMFILE',
  'ENAMETOOLONG',
  'ELOOP',
];
const cases = codes.flatMap((code) => [true, false].map((forGood) => ({ code, forGood })));

describe('whichever call of the file system fails', () => {
  /** Saves over the old file with one fault, and says whether it was met. */
  async function saveWith(faulty: FaultyDisk, expected: Expected): Promise<boolean> {
    const saved = await save(file, fresh, expected, faulty.files);
    const now = await readFile(file);
    expect(now).toEqual(Buffer.from(saved.ok ? fresh : old));
    return saved.ok;
  }

  test.each(cases)(
    '$code, for good: $forGood: the old file or the new one, and no false success',
    async ({ code, forGood }) => {
      await writeFile(file, old);
      const sound = new FaultyDisk();
      await saveWith(sound, stampOf(old));
      for (let call = 1; call <= sound.calls; call += 1) {
        await writeFile(file, old);
        const faulty = new FaultyDisk({ call, code, forGood });
        const saved = await saveWith(faulty, stampOf(old));
        if (!forGood) expect(await readdir(folder)).toEqual(['net.layerwright']);
        // Only the new name's lasting and the mode are worth trying without being worth failing for.
        if (saved) expect(['fchmod', 'rename', 'open', 'fsync', 'close']).toContain(faulty.log[call - 1]);
        await rm(folder, { recursive: true });
        await mkdir(folder);
      }
    },
  );

  test.each(cases)('$code, for good: $forGood: a new file is there whole or not at all', async ({ code, forGood }) => {
    const sound = new FaultyDisk();
    await save(file, fresh, null, sound.files);
    for (let call = 1; call <= sound.calls; call += 1) {
      await rm(file, { force: true });
      const saved = await save(file, fresh, null, new FaultyDisk({ call, code, forGood }).files);
      const now = await readFile(file).catch(() => null);
      expect(now).toEqual(saved.ok ? Buffer.from(fresh) : null);
    }
  });

  test.each([1, 7, 100])('a disk that takes %i bytes at a time gets them all', async (share) => {
    await writeFile(file, old);
    const faulty = new FaultyDisk(noFault, share);
    expect(await saveWith(faulty, stampOf(old))).toBe(true);
    expect(faulty.log.filter((name) => name === 'write')).toHaveLength(Math.ceil(fresh.length / share));
  });

  test('a disk that takes nothing and says nothing is not believed', async () => {
    await writeFile(file, old);
    expect(await saveWith(new FaultyDisk(noFault, 0), stampOf(old))).toBe(false);
  });

  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    'a file held for a moment (%s) is waited for, at most 1.5 seconds',
    async (code) => {
      await writeFile(file, old);
      const sound = new FaultyDisk();
      await saveWith(sound, 'anything');
      const rename = sound.log.indexOf('rename') + 1;
      await writeFile(file, old);
      const held = new FaultyDisk({ call: rename, code, forGood: false });
      expect(await saveWith(held, 'anything')).toBe(true);
      expect(held.pauses).toEqual([50]);
      await writeFile(file, old);
      const stuck = new FaultyDisk({ call: rename, code, forGood: true });
      expect(await saveWith(stuck, 'anything')).toBe(false);
      expect(stuck.log.filter((name) => name === 'rename')).toHaveLength(6);
      expect(stuck.pauses.reduce((sum, pause) => sum + pause)).toBeLessThanOrEqual(1500);
    },
  );

  test.each(['ENOSPC', 'EROFS', 'EIO'])('what does not pass (%s) is not waited for', async (code) => {
    await writeFile(file, old);
    const sound = new FaultyDisk();
    await saveWith(sound, 'anything');
    await writeFile(file, old);
    const failing = new FaultyDisk({ call: sound.log.indexOf('rename') + 1, code, forGood: true });
    expect(await saveWith(failing, 'anything')).toBe(false);
    expect([failing.log.filter((name) => name === 'rename').length, failing.pauses]).toEqual([1, []]);
  });

  test("our own mistakes are thrown, not reported as the disk's", async () => {
    const { files } = new FaultyDisk();
    const broken = { ...files, rename: () => Promise.reject(new TypeError('ours')) };
    await expect(save(file, fresh, null, broken)).rejects.toThrow('ours');
    expect(await readdir(folder)).toEqual([]);
  });
});
