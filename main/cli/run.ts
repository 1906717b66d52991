import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { Command, Option } from './command';
import { commonOptions, refuseUsage } from './command';
import { commands } from './commands';
import type { Exit } from './exit-codes';
import { exits } from './exit-codes';
import { commandHelp, generalHelp } from './help';
import type { Outside } from './outside';

/**
 * Runs the command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code; everything a person can get wrong is one, and is said in a line on standard error
 */
export async function run(args: readonly string[], outside: Outside): Promise<Exit> {
  const at = args.findIndex((argument) => !argument.startsWith('-'));
  const name = args[at];
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) return refuseUsage(outside, `There is no command ${name}.`);
  const rest = args.filter((_, index) => index !== at);
  const parsed = parse(rest, command);
  if (typeof parsed === 'string') return refuseUsage(outside, parsed, command?.name);
  return answer(parsed, command, outside);
}

type Parsed = ReturnType<typeof parseStrictly>;

const parseStrictly = (args: readonly string[], options: Readonly<Record<string, Option>>) =>
  parseArgs({ args: [...args], options, allowPositionals: true });

/** The arguments, or what is wrong with them. */
function parse(args: readonly string[], command: Command | undefined): Parsed | string {
  try {
    return parseStrictly(args, { ...command?.options, ...commonOptions });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    // Node adds advice of several sentences; the first one says it.
    return `${error.message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? ''}.`;
  }
}

async function answer({ values, positionals }: Parsed, command: Command | undefined, outside: Outside): Promise<Exit> {
  if (values['help'] === true) return print(outside, command ? commandHelp(command) : generalHelp(commands));
  if (values['version'] === true) return print(outside, `layerwright ${version}\n`);
  if (!command) return refuseUsage(outside, 'Which command?');
  const [least, most] = command.operands;
  if (positionals.length < least) return refuseUsage(outside, 'A file is missing.', command.name);
  if (positionals.length > most) return refuseUsage(outside, `${positionals[most] ?? ''} is too much.`, command.name);
  const quiet = values['quiet'] === true ? { note: () => undefined } : {};
  const colours = outside.colours && values['no-color'] !== true;
  return command.run({ operands: positionals, options: values }, { ...outside, ...quiet, colours });
}

async function print(outside: Outside, text: string): Promise<Exit> {
  await outside.write(text);
  return exits.ok;
}
