import type { Command } from './command';
import { explain } from './explain';
import { exportCommand } from './export';
import { kinds } from './kinds';
import { summary } from './summary';
import { validate } from './validate';

/** THE list of commands, in the order of the help. */
export const commands: readonly Command[] = [summary, explain, validate, exportCommand, kinds];
