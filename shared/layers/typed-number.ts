/**
 * A number as a person types it: `32`, `-1`, `0.5`, `1k`, `32*2`, `1/255`, `1,000` or `1 000`; U+2212 is a minus too.
 * Text that is no number stays text, and is then refused by the field it was typed into.
 */
export function readNumber(text: string): number | string {
  const [dividend = NaN, divisor = 1, ...others] = text.split('/').map(readProduct);
  const quotient = dividend / divisor;
  return others.length === 0 && Number.isFinite(quotient) ? quotient : text;
}

function readProduct(text: string): number {
  const factors = text
    .replaceAll(/\s*([*×])\s*/gu, '$1')
    .split(/[*×]/u)
    .map(readFactor);
  return factors.reduce<number>((product, factor) => product * (factor ?? NaN), 1);
}

// A comma, a space or a low line parts thousands and nothing else: `1,5` is no number.
const number = /^([-−]?)(\d{1,3}(?:[,_\s]\d{3})+|\d+)(\.\d+)?(k?)$/iu;

function readFactor(text: string): number | undefined {
  const match = number.exec(text.trim());
  if (!match) return undefined;
  const [, minus, whole = '', fraction = '', thousand] = match;
  const size = Number(whole.replaceAll(/\D/g, '') + fraction) * (thousand ? 1000 : 1);
  return minus ? -size : size;
}
