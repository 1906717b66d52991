/** How a piece of text stands out. Colour never says anything that the words do not. */
export type Look = 'strong' | 'faint' | 'error' | 'warning' | 'advice';

export type Style = (look: Look, text: string) => string;

const codes: Readonly<Record<Look, readonly [on: number, off: number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  advice: [36, 39],
};

/** Makes text stand out on a terminal that shows colours, and leaves it alone elsewhere. */
export const styleFor =
  (colours: boolean): Style =>
  (look, text) => {
    const [on, off] = codes[look];
    return colours ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  };

/**
 * Whether to use colours: not where `--no-color` or NO_COLOR (https://no-color.org) say so, and only on a terminal that
 * can show them.
 */
export const showsColours = (isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean =>
  isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
