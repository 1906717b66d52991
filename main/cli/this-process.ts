import { fileURLToPath } from 'node:url';
import { createRenderer } from '../export/render';
import type { Exit } from './exit-codes';
import { exits } from './exit-codes';
import type { Outside } from './outside';
import { showsColours } from './style';

/** Ends the process as a command should: with a code of its own on Ctrl+C, and never with a stack trace. */
export function watchProcess(process: NodeJS.Process): void {
  process.exitCode = exits.internal;
  process.on('SIGINT', () => process.exit(exits.interrupted));
  process.on('uncaughtException', (error) => process.exit(failure(error)));
}

/**
 * Says in one line what nobody expected, and gives the exit code for it. A reader that went away (`| head`) has seen
 * what it wanted: that is quiet, and no failure.
 */
export function failure(error: unknown): Exit {
  if (!(error instanceof Error)) throw error;
  const system = 'code' in error && 'syscall' in error;
  if (system && error.code === 'EPIPE') return exits.ok;
  const what = system ? 'Input or output failed' : 'Something went wrong inside Layerwright';
  console.error(`layerwright: ${what}: ${error.message.split('\n')[0] ?? ''}`);
  return system ? exits.inputOutput : exits.internal;
}

/** The world of a process. */
export function processOutside({ stdin, stdout, stderr, env }: NodeJS.Process): Outside {
  let input: Promise<Uint8Array | null> | undefined;
  const line = (text: string): void => void stderr.write(`${text}\n`);
  return {
    colours: showsColours(stdout.isTTY, env),
    write: (data) =>
      new Promise((done, failed) => {
        stdout.write(data, (error) => {
          if (error) failed(error);
          else done();
        });
      }),
    say: line,
    note: line,
    draw: createRenderer(fileURLToPath(new URL('../assets', import.meta.url))),
    // Named twice, it holds the same.
    readStandardInput: (limit) => (input ??= readAll(stdin, limit)),
  };
}

async function readAll(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
