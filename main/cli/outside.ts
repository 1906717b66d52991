import type { Problem } from '@shared/result';
import type { Renderer } from '../export/render';
import { printable } from './printable';

/** What a command sees of the world: where its data and its talk go, and what is piped into it. */
export interface Outside {
  /** Data, to standard output. */
  write(data: string | Uint8Array): Promise<void>;
  /** One line about something that went wrong, to standard error. */
  say(line: string): void;
  /** One line that is good to know, to standard error; --quiet silences it. */
  note(line: string): void;
  /** All of standard input; null where there are more bytes than the limit. */
  readStandardInput(limit: number): Promise<Uint8Array | null>;
  /** Draws a project. */
  readonly draw: Renderer;
  /** Whether the data goes to a terminal that shows colours. */
  readonly colours: boolean;
}

/** One line about what went wrong; `about` is a file as it was given, or an argument. */
export function sayProblem(outside: Outside, about: string, problem: Problem): void {
  const { message, remedy } = problem.text();
  outside.say(`layerwright: ${printable(about)}: ${printable(`${message} ${remedy}`)}`);
}
