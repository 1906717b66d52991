import { readFile, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { stampOf } from '../../../../main/files/stamp';
import { loadProject } from '../../../../main/projects/load';
import { temporaryFolder } from '../temporary-folder';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();

describe('a project file', () => {
  test('opens with its name, its text and its stamp', async () => {
    const text = projectText('My network');
    await writeFile(inFolder('net.layerwright'), text);
    expect(await loadProject(inFolder('net.layerwright'))).toMatchObject({
      ok: true,
      value: {
        name: 'net',
        path: inFolder('net.layerwright'),
        stamp: stampOf(Buffer.from(text)),
        text,
        edited: false,
        readOnly: false,
      },
    });
  });

  test('is the same by whatever way it is reached', async () => {
    await writeFile(inFolder('net.layerwright'), projectText('x'));
    await symlink(inFolder('net.layerwright'), inFolder('link'));
    expect(await loadProject(inFolder('link'))).toMatchObject({ value: { path: inFolder('net.layerwright') } });
  });

  test.each([
    ['', 'not-json'],
    ['{"format":"layerwright","formatVersion":', 'not-json'],
    ['\0\0\0\0', 'not-json'],
    ['%PDF-1.7', 'not-a-project'],
    ['{"format":"layerwright","formatVersion":999}', 'newer-version'],
  ])('that holds %j is refused by name, and left as it is', async (text, code) => {
    const path = inFolder('net.layerwright');
    await writeFile(path, text);
    const loaded = await loadProject(path);
    if (loaded.ok) throw new Error('was opened');
    expect(loaded.error.code).toBe(code);
    expect(loaded.error.text().message).toMatch(/^net\.layerwright could not be opened\. The file /);
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});
