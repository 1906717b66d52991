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
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

const chunks = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? [];

function compareChunks(a: string, b: string): number {
  const numbers = Number(a) - Number(b);
  if (!Number.isNaN(numbers) && numbers !== 0) return numbers;
  return a < b ? -1 : a > b ? 1 : 0;
}
