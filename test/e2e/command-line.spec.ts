import { spawn } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };

// The script that package.json names, as `npm run build` left it, under plain Node: what no test inside the process sees.

const root = resolve(import.meta.dirname, '../..');
const script = join(root, packageJson.bin.layerwright);
const example = (name: string): string => join(root, 'examples', `${name}.layerwright`);

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'layerwright-cli-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

interface Call {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What happens when the first data comes: the reader goes away, as `| head` does, or someone presses Ctrl+C. */
  readonly atFirst?: 'leave' | 'interrupt';
  readonly stdout?: number;
}

function layerwright(args: readonly string[], { input, env, atFirst, stdout }: Call = {}) {
  const surroundings = { PATH: process.env['PATH'], ...env };
  const child = spawn(process.execPath, [script, ...args], {
    env: surroundings,
    stdio: ['pipe', stdout ?? 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => {
    out.push(data);
    if (atFirst === 'leave') child.stdout?.destroy();
    if (atFirst === 'interrupt') child.kill('SIGINT');
  });
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  if (atFirst !== 'interrupt') child.stdin?.end(input);
  return new Promise<{ exit: number | null; out: Buffer; err: string }>((done) => {
    child.on('close', (exit) => {
      done({ exit, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

const totalsOf = (line: string): unknown => (JSON.parse(line) as { totals: { parameters: number } }).totals.parameters;

test('the examples add up', async () => {
  const totals = {
    lesson: 2515,
    'lesson-valid': 1651,
    'lesson-no-bias': 2508,
    'lenet-5': 61_706,
    'vgg-16': 138_357_544,
  };
  const { exit, out, err } = await layerwright(['summary', '--json', ...Object.keys(totals).map(example)]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out.toString('utf8').trimEnd().split('\n').map(totalsOf)).toEqual(Object.values(totals));
});

test('it says its version, and how it is used', async () => {
  expect((await layerwright(['--version'])).out.toString('utf8')).toBe(`layerwright ${packageJson.version}\n`);
  expect((await layerwright(['--help'])).out.toString('utf8')).toContain('Usage: layerwright COMMAND');
  expect(readFileSync(script, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('standard input is a file like any other', async () => {
  const { exit, out } = await layerwright(['explain', '-', 'conv_1'], {
    input: readFileSync(example('lesson'), 'utf8'),
  });
  expect(exit).toBe(0);
  expect(out.toString('utf8')).toContain('weights 3 × 18 = 54');
});

test.describe('exit codes, each with one line and no stack trace', () => {
  const broken = readFileSync(example('lesson'), 'utf8').replace('"units": 2', '"units": 0');
  const calls: [string, string[], Call?][] = [
    ['1: problems', ['validate', '--quiet', '-'], { input: broken }],
    ['2: wrong usage', ['summary', '--jsn', 'a']],
    ['65: a newer file', ['summary', '-'], { input: '{"format": "layerwright", "formatVersion": 999}' }],
    ['66: no file', ['summary', 'missing.layerwright']],
    ['73: a file that is there', ['export', example('lesson'), '-o', script, '--format', 'svg']],
    ['73: a folder that is not', ['export', example('lesson'), '-o', join(root, 'missing', 'out.svg')]],
  ];
  for (const [name, args, call] of calls)
    test(name, async () => {
      const { exit, out, err } = await layerwright(args, call);
      expect(exit).toBe(Number.parseInt(name));
      const lines = (out.toString('utf8') + err).trimEnd().split('\n');
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toMatch(/\bat .*:\d+:\d+/);
    });

  test('130: Ctrl+C', async () => {
    const { exit, err } = await layerwright(['summary', example('lesson'), '-'], { atFirst: 'interrupt' });
    expect({ exit, err }).toEqual({ exit: 130, err: '' });
  });

  test('74: a full disk', async () => {
    test.skip(process.platform !== 'linux', 'needs /dev/full');
    const { exit, err } = await layerwright(['summary', example('lesson')], { stdout: openSync('/dev/full', 'w') });
    expect(exit).toBe(74);
    expect(err).toMatch(/^layerwright: Input or output failed: .*ENOSPC.*\n$/);
  });
});

test('a reader that goes away is no failure', async () => {
  const files = Array.from({ length: 200 }, () => example('vgg-16'));
  expect(await layerwright(['summary', ...files], { atFirst: 'leave' })).toMatchObject({ exit: 0, err: '' });
});

test('the language of the machine changes nothing', async () => {
  const args = ['summary', example('vgg-16'), example('residual')];
  const plain = await layerwright(args, { env: { LANG: 'C' } });
  for (const LC_ALL of ['tr_TR.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8'])
    expect(await layerwright(args, { env: { LC_ALL, TZ: 'Asia/Tokyo' } })).toEqual(plain);
});

test.describe('export', () => {
  test('draws the lesson as text in an SVG, the same every time', async ({ folder }) => {
    const output = join(folder, 'lesson.svg');
    expect(await layerwright(['export', example('lesson'), '-o', output])).toMatchObject({ exit: 0, err: '' });
    const svg = readFileSync(output, 'utf8');
    for (const text of ['conv_1', '3 × 18 + 2 = 56', '2 × 27 + 3 = 57', '1,200 × 2 + 2 = 2,402', '2,515'])
      expect(svg).toContain(text);
    const { out } = await layerwright(['export', example('lesson'), '-o', '-', '--format', 'svg'], {
      env: { LC_ALL: 'tr_TR' },
    });
    expect(out.equals(readFileSync(output))).toBe(true);
  });

  test('draws PNGs at every scale, without a display', async () => {
    const widths: number[] = [];
    for (const scale of ['1', '2', '3', '4']) {
      const { exit, out } = await layerwright([
        'export',
        example('lesson'),
        '-o',
        '-',
        '--format',
        'png',
        '--scale',
        scale,
      ]);
      expect(exit).toBe(0);
      expect(out.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
      // The header chunk begins with the width.
      widths.push(out.readUInt32BE(16));
    }
    const [width = 0] = widths;
    for (const [index, pixels] of widths.entries())
      expect(Math.abs(pixels - (index + 1) * width)).toBeLessThanOrEqual(index + 1);
  });

  test('overwrites nothing unless told to', async ({ folder }) => {
    const output = join(folder, 'mine.svg');
    writeFileSync(output, 'mine');
    expect(await layerwright(['export', example('lesson'), '-o', output])).toMatchObject({ exit: 73 });
    expect(readFileSync(output, 'utf8')).toBe('mine');
    expect(await layerwright(['export', example('lesson'), '-o', output, '--force'])).toMatchObject({ exit: 0 });
    expect(readFileSync(output, 'utf8')).toContain('<svg');
  });
});
