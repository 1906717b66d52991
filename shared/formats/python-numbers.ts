import type { Json } from '../json';

/** The numbers that Python's `json` writes, though JSON has no word for them. */
const beyondJson: readonly (Json | undefined)[] = ['NaN', 'Infinity', '-Infinity'];

/** True for such a number as `quotePythonNumbers` leaves it. */
export const isBeyondJson = (value: Json | undefined): boolean => beyondJson.includes(value);

/** The same text with `NaN`, `Infinity` and `-Infinity` as texts, wherever they stand as values. */
export function quotePythonNumbers(text: string): string {
  let isInString = false;
  return text.replaceAll(/\\[^]|"|-?Infinity|NaN/g, (token) => {
    if (token === '"') isInString = !isInString;
    return isInString || token === '"' || token.startsWith('\\') ? token : `"${token}"`;
  });
}
