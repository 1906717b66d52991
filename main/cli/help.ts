import type { Command, Option } from './command';
import { commonOptions } from './command';

/** What `layerwright --help` says. */
export const generalHelp = (commands: readonly Command[]): string =>
  [
    'Layerwright works out every shape and learnable parameter of a neural network.',
    '',
    'Usage: layerwright COMMAND [OPTIONS]',
    '',
    ...table(commands.map(({ name, usage, purpose }) => [`${name} ${usage}`, purpose])),
    '',
    'Options of every command:',
    ...table(optionRows(commonOptions)),
    '',
    'FILE is a project, or a Keras model as JSON; - is standard input.',
    'Data goes to standard output, talk to standard error.',
    'Exit codes: 0 done, 1 problems found, 2 wrong usage, 65 bad data, 66 no such input, 70 internal error,',
    '73 cannot create the output, 74 input or output failed, 130 interrupted.',
    '',
  ].join('\n');

/** What `layerwright COMMAND --help` says. */
export const commandHelp = ({ name, usage, purpose, options }: Command): string =>
  [
    `Usage: layerwright ${name} ${usage}`,
    '',
    purpose,
    '',
    ...table([...optionRows(options), ...optionRows(commonOptions)]),
    '',
  ].join('\n');

const optionRows = (options: Readonly<Record<string, Option>>): [string, string][] =>
  Object.entries(options).map(([name, { short, value, purpose }]) => {
    const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return [short === undefined ? `    ${long}` : `-${short}, ${long}`, purpose];
  });

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
