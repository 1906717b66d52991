import type { Exit } from './exit-codes';
import { exits } from './exit-codes';
import type { Outside } from './outside';
import { printable } from './printable';

/** One command: what it is called with, what it is for, and what it does. */
export interface Command {
  readonly name: string;
  /** What stands after its name: `FILE… [--json]`. */
  readonly usage: string;
  /** One sentence. */
  readonly purpose: string;
  /** How many operands it takes, at least and at most. */
  readonly operands: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (request: Request, outside: Outside) => Promise<Exit>;
}

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What its value is called: `OUT`. */
  readonly value?: string;
  readonly purpose: string;
}

/** A command as it was called. */
export interface Request {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What every command understands. */
export const commonOptions = {
  quiet: { type: 'boolean', short: 'q', purpose: 'Say nothing but what went wrong.' },
  'no-color': {
    type: 'boolean',
    purpose: 'No colours, even on a terminal. NO_COLOR in the environment does the same.',
  },
  help: { type: 'boolean', short: 'h', purpose: 'Show how it is used.' },
  version: { type: 'boolean', short: 'V', purpose: 'Show the version.' },
} as const satisfies Record<string, Option>;

/** Says what is wrong with how a command was called. */
export function refuseUsage(outside: Outside, message: string, command = ''): Exit {
  outside.say(`layerwright: ${printable(message)} Try: layerwright ${command === '' ? '' : `${command} `}--help`);
  return exits.usage;
}
