import { extname } from 'node:path';
import type { Picture } from '@shared/ipc';
import type { Problem, Result } from '@shared/result';
import { fail, ok, problem } from '@shared/result';
import { save } from '../files/save';
import type { Command, Request } from './command';
import { refuseUsage } from './command';
import type { Exit } from './exit-codes';
import { exitOfReading, exitOfWriting, exits } from './exit-codes';
import type { Loaded } from './load';
import { load } from './load';
import type { Outside } from './outside';
import { sayProblem } from './outside';
import { printable } from './printable';

/** The diagram as a file, or on standard output. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE -o OUT [--format svg|png] [--scale N] [--theme light|dark] [--force]',
  purpose: 'Draw the diagram as SVG or PNG.',
  operands: [1, 1],
  options: {
    output: { type: 'string', short: 'o', value: 'OUT', purpose: 'The file to write; - is standard output.' },
    format: { type: 'string', value: 'FORMAT', purpose: 'svg or png, where the name of the file does not say it.' },
    scale: { type: 'string', value: 'N', purpose: 'Pixels of a PNG for each unit, 1 to 4. 1 unless given.' },
    theme: { type: 'string', value: 'THEME', purpose: 'light or dark. light unless given.' },
    force: { type: 'boolean', purpose: 'Overwrite a file that is there already.' },
  },
  run: async (request, outside) => {
    const order = readOrder(request);
    if (typeof order === 'string') return refuseUsage(outside, order, 'export');
    const loaded = await load(order.file, outside);
    if (!loaded.ok) return reportProblem(outside, order.file, loaded.error, exitOfReading);
    noteErrors(loaded.value, outside);
    const drawn = await outside.draw({ ...order.picture, text: loaded.value.text });
    if (!drawn.ok) return reportProblem(outside, order.file, drawn.error, exitOfReading);
    const written = await write(order, drawn.value, outside);
    return written.ok ? exits.ok : reportProblem(outside, order.output, written.error, exitOfWriting);
  },
};

/** What is to be drawn, and where to. */
interface Order {
  readonly file: string;
  readonly output: string;
  readonly picture: Omit<Picture, 'text'>;
  readonly force: boolean;
}

/** The order, or what is wrong with it. */
function readOrder({ operands: [file = ''], options }: Request): Order | string {
  const { output, format = formatOf(output), scale = '1', theme = 'light', force } = options;
  if (typeof output !== 'string' || output === '') return 'Where to? -o OUT is missing.';
  if (format === undefined) return `${output} does not say which format: --format svg or png is missing.`;
  if (format !== 'svg' && format !== 'png') return `There is no format ${String(format)}: it is svg or png.`;
  if (!/^[1-4]$/.test(String(scale))) return `There is no scale ${String(scale)}: it is 1, 2, 3 or 4.`;
  if (theme !== 'light' && theme !== 'dark') return `There is no theme ${String(theme)}: it is light or dark.`;
  return { file, output, picture: { format, scale: Number(scale), theme }, force: force === true };
}

function formatOf(output: string | boolean | undefined): string | undefined {
  const extension = extname(String(output)).slice(1).toLowerCase();
  return extension === 'svg' || extension === 'png' ? extension : undefined;
}

const outputExists = problem<{ readonly path: string }>({
  code: 'output-exists',
  severity: 'error',
  text: ({ path }) => ({
    message: 'The file is there already.',
    expected: 'The name of no file',
    received: path,
    remedy: 'Choose another name, or overwrite it with --force.',
  }),
});

async function write({ output, force }: Order, bytes: Uint8Array, outside: Outside): Promise<Result<unknown>> {
  if (output === '-') {
    await outside.write(bytes);
    return ok(null);
  }
  const saved = await save(output, bytes, force ? 'anything' : null);
  return !saved.ok && saved.error.code === 'changed-on-disk' ? fail(outputExists({ path: output })) : saved;
}

function noteErrors({ file, analysis }: Loaded, outside: Outside): void {
  const errors = analysis.root.findings.filter(({ problem }) => problem.severity === 'error').length;
  if (errors === 0) return;
  const count = errors === 1 ? '1 error' : `${errors} errors`;
  outside.note(`${printable(file)}: drawn with ${count}, marked where they are; validate names them`);
}

function reportProblem(outside: Outside, about: string, found: Problem, exitOf: (found: Problem) => Exit): Exit {
  sayProblem(outside, about, found);
  return exitOf(found);
}
