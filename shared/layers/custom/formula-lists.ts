/**
 * Lists as one writes them in a line: `height/2, width/2, channels`, and `kernel: 60, 5, 5; bias (bias): 16`. What stands in
 * brackets belongs together.
 */

/** Parts a text at a character that stands in no brackets. An empty text has no parts. */
export function split(text: string, at: ',' | ';'): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === at && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return text.trim() === '' ? [] : parts.map((part) => part.trim());
}

/** A weight as it is written: its name, what it is, and a formula for each axis. */
export interface WrittenWeight {
  readonly name: string;
  readonly role: WrittenRole;
  readonly axes: readonly string[];
}

export type WrittenRole = 'weight' | 'bias' | 'statistic';

const form = /^([A-Za-z_][\w.]*)\s*(?:\(\s*(weight|bias|statistic)\s*\))?\s*:(.*)$/;

/** The weights in a line; `undefined` for one that is not of the form `name: axes` or `name (role): axes`. */
export const readWeights = (text: string): readonly (WrittenWeight | undefined)[] =>
  split(text, ';').map((part) => {
    const [, name, role = name === 'bias' ? 'bias' : 'weight', axes = ''] = form.exec(part) ?? [];
    return name === undefined ? undefined : { name, role: role as WrittenRole, axes: split(axes, ',') };
  });

/** The names that a line gives to numbers, `filters = 16, kernel = 5`; `undefined` for what is not of that form. */
export const readValues = (text: string): readonly (readonly [name: string, formula: string] | undefined)[] =>
  split(text, ',').map((part) => {
    const [, name, formula] = /^([A-Za-z_]\w*)\s*=(.*)$/.exec(part) ?? [];
    return name === undefined || formula === undefined ? undefined : [name, formula.trim()];
  });
