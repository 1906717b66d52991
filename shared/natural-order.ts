/**
 * Compares names as people order them: `conv_2` before `conv_10`. By code units, never by the machine's locale, so that
 * every machine lists a network's layers in the same order.
 */
export function compareNames(a: string, b: string): number {
  const left = chunks(a);
  const right = chunks(b);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareChunks(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const chunks = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? [];

function compareChunks(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) {
    const [left, right] = [significant(a), significant(b)];
    if (left !== right) return left.length - right.length || compareText(left, right);
  }
  return compareText(a, b);
}

const isNumber = (chunk: string): boolean => /^\d/.test(chunk);

/** The digits that count: numbers are compared as text, as they may have more digits than a number can hold. */
const significant = (digits: string): string => digits.replace(/^0+/, '');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
