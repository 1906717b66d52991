import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseProject } from '@shared/document/file';
import type { Picture } from '@shared/ipc';
import { fail, ok } from '@shared/result';
import { pictureTooLarge } from '../../../../main/export/render';
import { call, example, textOf } from './call';

const file = example('lesson');
const drawing = new TextEncoder().encode('a drawing');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layerwright-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Exports without drawing; `pictures` is what was to be drawn. */
async function exportWith(args: readonly string[], input = '') {
  const pictures: Picture[] = [];
  const called = await call(['export', ...args], {
    input,
    draw: (picture) => {
      pictures.push(picture);
      return Promise.resolve(ok(drawing));
    },
  });
  return { ...called, pictures };
}

describe('what is drawn', () => {
  const text = textOf(file);

  test.each([
    ['out.svg', [], { text, format: 'svg', scale: 1, theme: 'light' }],
    ['out.PNG', ['--scale', '3'], { text, format: 'png', scale: 3, theme: 'light' }],
    ['out', ['--format', 'png', '--theme=dark'], { text, format: 'png', scale: 1, theme: 'dark' }],
    ['out.svg', ['--format', 'png'], { text, format: 'png', scale: 1, theme: 'light' }],
  ])('%s %j', async (name, options, picture) => {
    const output = join(folder, name);
    const { exit, out, err, pictures } = await exportWith([file, '-o', output, ...options]);
    expect({ exit, out, err, pictures }).toEqual({ exit: 0, out: '', err: '', pictures: [picture] });
    expect(readFileSync(output)).toEqual(Buffer.from(drawing));
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('is a Keras model as the project that it becomes', async () => {
    const layers = [{ class_name: 'Dense', config: { name: 'dense', units: 2, batch_input_shape: [null, 4] } }];
    const input = JSON.stringify({ class_name: 'Sequential', config: { name: 'mlp', layers } });
    const { exit, pictures } = await exportWith(['-', '-o', join(folder, 'out.svg')], input);
    expect(exit).toBe(0);
    expect(parseProject(pictures[0]?.text ?? '')).toMatchObject({ ok: true, value: { project: { title: 'mlp' } } });
  });

  test('goes to standard output, byte for byte', async () => {
    const { exit, bytes } = await exportWith(['-', '-o', '-', '--format', 'svg'], text);
    expect(exit).toBe(0);
    expect(bytes).toEqual(Buffer.from(drawing));
  });

  test('with errors all the same, and says so', async () => {
    const { exit, err } = await exportWith(['-', '-o', '-', '--format=svg'], text.replace('"units": 2', '"units": 0'));
    expect(exit).toBe(0);
    expect(err).toBe('-: drawn with 1 error, marked where they are; validate names them\n');
  });
});

describe('wrong usage', () => {
  test.each([
    [[file], '-o OUT is missing'],
    [[file, '-o', ''], '-o OUT is missing'],
    [[file, '-o', '-'], '--format svg or png is missing'],
    [[file, '-o', 'out.pdf'], '--format svg or png is missing'],
    [[file, '-o', 'out.svg', '--format', 'gif'], 'no format gif'],
    [[file, '-o', 'out.png', '--scale', '5'], 'no scale 5'],
    [[file, '-o', 'out.png', '--scale', '1.5'], 'no scale 1.5'],
    [[file, '-o', 'out.png', '--theme', 'blue'], 'no theme blue'],
    [[file, file, '-o', 'out.png'], 'is too much'],
    [['-o', 'out.png'], 'A file is missing'],
  ])('%j', async (args, message) => {
    const { exit, err, pictures } = await exportWith(args);
    expect({ exit, pictures }).toEqual({ exit: 2, pictures: [] });
    expect(err).toContain(message);
  });
});

describe('a file that is there already', () => {
  test('is left alone, with exit code 73', async () => {
    const output = join(folder, 'out.svg');
    writeFileSync(output, 'mine');
    const { exit, err } = await exportWith([file, '-o', output]);
    expect(exit).toBe(73);
    expect(err).toContain('The file is there already.');
    expect(readFileSync(output, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['out.svg']);
  });

  test('is overwritten with --force', async () => {
    const output = join(folder, 'out.svg');
    writeFileSync(output, 'mine');
    expect(await exportWith([file, '-o', output, '--force'])).toMatchObject({ exit: 0 });
    expect(readFileSync(output)).toEqual(Buffer.from(drawing));
  });
});

describe('what cannot be done has its exit code', () => {
  test.each([
    ['a missing folder', ['-o', 'gone/out.svg'], 73],
    ['a folder in the place of the file', ['-o', '.', '--format', 'svg', '--force'], 73],
  ])('%s', async (_, options, exit) => {
    expect(await exportWith([file, '-o', join(folder, options[1] ?? ''), ...options.slice(2)])).toMatchObject({ exit });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a missing project', async () => {
    expect(await exportWith(['missing', '-o', '-', '--format', 'svg'])).toMatchObject({ exit: 66, pictures: [] });
  });

  test('a diagram too large to draw', async () => {
    const draw = () => Promise.resolve(fail(pictureTooLarge({ width: 1e6, height: 1e6 })));
    const { exit, err } = await call(['export', file, '-o', '-', '--format', 'png'], { draw });
    expect(exit).toBe(65);
    expect(err).toContain('too large for a PNG');
  });
});
