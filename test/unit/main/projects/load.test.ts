import { readFile, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseProject } from '@shared/document/file';
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
        project: {
          name: 'net',
          path: inFolder('net.layerwright'),
          stamp: stampOf(Buffer.from(text)),
          text,
          edited: false,
          readOnly: false,
        },
        left: [],
      },
    });
  });

  test('is the same by whatever way it is reached', async () => {
    await writeFile(inFolder('net.layerwright'), projectText('x'));
    await symlink(inFolder('net.layerwright'), inFolder('link'));
    expect(await loadProject(inFolder('link'))).toMatchObject({
      value: { project: { path: inFolder('net.layerwright') } },
    });
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

describe('a Keras model', () => {
  const dense = { class_name: 'Dense', config: { name: 'dense', units: 2, batch_input_shape: [null, 3] } };

  test('opens as a new project without a file, called by its name', async () => {
    await writeFile(
      inFolder('model.json'),
      JSON.stringify({ class_name: 'Sequential', config: { name: 'mlp', layers: [dense] } }),
    );
    const loaded = await loadProject(inFolder('model.json'));
    if (!loaded.ok) throw new Error(loaded.error.code);
    const { project, left } = loaded.value;
    expect(project).toMatchObject({ name: 'mlp', path: null, stamp: null, edited: false, filled: true });
    expect(parseProject(project.text)).toMatchObject({
      ok: true,
      value: { project: { title: 'mlp', rules: 'keras' } },
    });
    expect(left).toEqual([]);
  });

  test('is called by its file where it has no name', async () => {
    await writeFile(inFolder('mnist.json'), JSON.stringify({ class_name: 'Sequential', config: [dense] }));
    expect(await loadProject(inFolder('mnist.json'))).toMatchObject({ value: { project: { name: 'mnist' } } });
  });

  test('says what could not be taken over', async () => {
    const layers = [dense, { class_name: 'Dense', config: { name: 'head' } }];
    await writeFile(
      inFolder('model.json'),
      JSON.stringify({ class_name: 'Sequential', config: { name: 'mlp', layers } }),
    );
    expect(await loadProject(inFolder('model.json'))).toMatchObject({
      value: { left: [{ code: 'argument-missing' }] },
    });
  });

  test('that cannot be read is refused by name', async () => {
    await writeFile(inFolder('model.json'), JSON.stringify({ class_name: 'MyModel', config: {} }));
    const loaded = await loadProject(inFolder('model.json'));
    expect(loaded.ok ? '' : loaded.error.text().message).toBe(
      'model.json could not be opened. The Keras model names no layers.',
    );
  });
});
