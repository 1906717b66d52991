/**
 * Text from a file, safe to print in a line on a terminal: control characters (which could recolour or rewrite what
 * stands there), marks that turn the direction of writing, and broken characters become `�`.
 */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** How many columns a terminal gives a text: two to an ideograph or an emoji, none to an accent. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}|\p{Cf}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
