import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { version } from '../../../../package.json';
import { commands } from '../../../../main/cli/commands';
import { call, example } from './call';

describe('help and version go to standard output', () => {
  test.each(['--help', '-h', '--quiet --help', '--no-color -h'])('layerwright %s', async (args) => {
    const { exit, out, err } = await call(args.split(' '));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const { name, usage, purpose } of commands) {
      expect(out).toContain(`${name} ${usage}`);
      expect(out).toContain(purpose);
    }
  });

  test.each(commands)('layerwright $name --help', async ({ name, usage, options }) => {
    const { exit, out } = await call([name, '--help']);
    expect(exit).toBe(0);
    expect(out).toContain(`Usage: layerwright ${name} ${usage}`);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(120);
  });

  test.each(['--version', '-V'])('layerwright %s', async (option) => {
    expect(await call([option])).toMatchObject({ exit: 0, out: `layerwright ${version}\n`, err: '' });
  });
});

describe('wrong usage is said in one line, with exit code 2', () => {
  test.each([
    [[], 'Which command?'],
    [['paint'], 'There is no command paint.'],
    [['summary'], 'A file is missing.'],
    [['explain', 'a', 'b', 'c'], 'c is too much.'],
    [['summary', '--jason', 'a'], "Unknown option '--jason'."],
    [['validate', '--json', 'a'], "Unknown option '--json'."],
    [['summary', '--json=yes', 'a'], "Option '--json' does not take an argument."],
    [['paint\u001b[31m'], 'There is no command paint�[31m.'],
  ])('%j', async (args, message) => {
    const { exit, out, err } = await call(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^layerwright: .* Try: layerwright .*--help\n$/);
    expect(err).toContain(message);
  });
});

describe('options', () => {
  test('may stand before and after the command', async () => {
    const plain = await call(['validate', example('lesson'), '--quiet']);
    expect(await call(['--quiet', 'validate', example('lesson')])).toEqual(plain);
    expect(plain.err).toBe('');
  });

  test('end with --', async () => {
    expect(await call(['summary', '--', '--json'])).toMatchObject({ exit: 66 });
  });

  test('--no-color wins over a terminal', async () => {
    const plain = await call(['summary', example('lesson')]);
    const coloured = await call(['summary', example('lesson')], { colours: true });
    expect(coloured.out).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
    expect(await call(['summary', '--no-color', example('lesson')], { colours: true })).toEqual(plain);
  });
});
