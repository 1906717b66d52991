import type { Axis, Shape } from '../shape';

/**
 * The equation of an `einsum` of an input with weights, `abc,cd->abd`: a letter for every axis of the input, of the weights and of the
 * output. Three dots stand for further axes, which the input hands on to the output as they are: before the named axes or behind them.
 */
export interface Equation {
  readonly input: string;
  readonly weights: string;
  readonly output: string;
  readonly dots: 'none' | 'before' | 'behind';
}

/** What an equation looks like. With dots behind, the input has an axis beside the batch. */
export const equationPattern =
  /^(?:[a-z]+,[a-z]+->[a-z]+|\.{3}[a-z]+,[a-z]+->\.{3}[a-z]+|[a-z]{2,}\.{3},[a-z]+->[a-z]+\.{3})$/i;

/** The parts of an equation of that form. */
export function parseEquation(text: string): Equation {
  const [input = '', weights = '', output = ''] = text.replaceAll('.', '').split(/,|->/);
  const dots = text.startsWith('.') ? 'before' : text.endsWith('.') ? 'behind' : 'none';
  return { input, weights, output, dots };
}

/** The letters of an equation beside an input: without that of the batch, which the first letter is unless dots stand before it. */
export interface Letters {
  readonly input: string;
  readonly weights: string;
  readonly output: string;
  /** The first axis of the input that has a letter, and how many have none. */
  readonly start: number;
  readonly unnamed: number;
}

/** The letters beside an input of that many axes; `undefined` where those that it has are too few or too many. */
export function lettersFor({ input, weights, output, dots }: Equation, axes: number): Letters | undefined {
  const namesBatch = dots !== 'before' || input.length > axes;
  const named = namesBatch ? input.slice(1) : input;
  const unnamed = axes - named.length;
  if (unnamed < 0 || (unnamed > 0 && dots === 'none')) return undefined;
  return {
    input: named,
    weights,
    output: namesBatch ? output.slice(1) : output,
    start: dots === 'before' ? unnamed : 0,
    unnamed,
  };
}

/** What is wrong with an equation whatever it is fed, as what was expected of it; `undefined` for a sound one. */
export function faultIn({ input, weights, output, dots }: Equation, biases: string): string | undefined {
  const repeats = [input, weights, output, biases].some((part) => new Set(part).size < part.length);
  if (repeats) return 'Each letter once in the input, in the weights, in the output and among the biases';
  if (dots !== 'before' && input[0] !== output[0]) return 'The same first letter in input and output: the batch';
  if (dots !== 'before' && `${weights}${biases}`.includes(input.charAt(0)))
    return 'The letter of the batch in neither the weights nor the biases';
  if (!isWithin(weights, input + output)) return 'Every letter of the weights in the input or in the output';
  if (!isWithin(output, input + weights)) return 'Every letter of the output in the input or in the weights';
  return isWithin(biases, output) ? undefined : 'Every letter of the biases in the output';
}

const isWithin = (letters: string, others: string): boolean => [...letters].every((letter) => others.includes(letter));

/** The size of the axis that a letter of the input stands for; `undefined` for one that it does not have. */
export function sizeIn(letter: string, { input: letters, start }: Letters, input: Shape): Axis | undefined {
  const at = letters.indexOf(letter);
  return at < 0 ? undefined : input[start + at];
}
