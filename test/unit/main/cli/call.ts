import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '../../../../main/export/render';
import { run } from '../../../../main/cli/run';

const root = new URL('../../../../', import.meta.url);

export const example = (name: string): string => fileURLToPath(new URL(`examples/${name}.layerwright`, root));
export const fixture = (name: string): string => fileURLToPath(new URL(`test/fixtures/${name}.layerwright`, root));
export const textOf = (path: string): string => readFileSync(path, 'utf8');

interface World {
  /** What is piped in. */
  readonly input?: string | Uint8Array;
  readonly colours?: boolean;
  readonly draw?: Renderer;
}

const noDrawing: Renderer = () => Promise.reject(new Error('Nothing was to be drawn.'));

/** What a call of the command line left behind. */
export interface Called {
  readonly exit: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

/** Calls the command line in this process, with a world of its own. */
export async function call(
  args: readonly string[],
  { input = '', colours = false, draw = noDrawing }: World = {},
): Promise<Called> {
  const out: Uint8Array[] = [];
  const err: string[] = [];
  const line = (text: string): void => void err.push(`${text}\n`);
  const exit = await run(args, {
    colours,
    draw,
    write: (data) => Promise.resolve(void out.push(Buffer.from(data as Uint8Array))),
    say: line,
    note: line,
    readStandardInput: () => Promise.resolve(Buffer.from(input as Uint8Array)),
  });
  const bytes = Buffer.concat(out);
  return { exit, out: bytes.toString('utf8'), bytes, err: err.join('') };
}
