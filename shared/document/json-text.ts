/**
 * Looks through a text before it is parsed: where it stops being JSON, and what in it could not be kept as it is.
 *
 * The messages of `JSON.parse` differ between engines and often lack the place; its recursion and its rounding of large
 * integers are silent. This pass says where, the same everywhere, and needs no stack of its own on any text.
 */
export interface JsonFault {
  readonly fault: 'syntax' | 'depth' | 'number';
  /** Offset of the first character that cannot stand there; the length of the text where it ends too early. */
  readonly at: number;
}

/** Characters, or bytes: far above any project (100,000 layers take about 20 million), far below what a string can hold. */
export const longestText = 64 * 2 ** 20;

/** Deeper than any project goes, and shallow enough for every recursive walk over the value. */
export const deepest = 64;

/** What may come next. `more` stands after a whole value. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'more';

/** The first fault of a text; `undefined` for a text that `JSON.parse` reads without loss. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const next = advance(expected, text.charAt(at), open);
    if (next === undefined) return { fault: 'syntax', at };
    if (open.length > deepest) return { fault: 'depth', at };
    const token = readToken(text, at);
    if (token.fault) return { fault: token.fault, at: token.end };
    expected = next;
    at = skipSpace(text, token.end);
  }
  return expected === 'more' && open.length === 0 ? undefined : { fault: 'syntax', at };
}

/** What may come after a token that begins with this character; `undefined` where it may not stand. */
function advance(expected: Expected, character: string, open: string[]): Expected | undefined {
  switch (expected) {
    case ':':
      return character === ':' ? 'value' : undefined;
    case 'key or }':
    case 'key':
      if (character === '"') return ':';
      return expected === 'key or }' && character === '}' ? close(open) : undefined;
    case 'value or ]':
    case 'value':
      if (expected === 'value or ]' && character === ']') return close(open);
      return enter(character, open);
    case 'more':
      return goOn(character, open);
  }
}

function close(open: string[]): Expected {
  open.pop();
  return 'more';
}

function enter(character: string, open: string[]): Expected | undefined {
  if ('}],:'.includes(character)) return undefined;
  if (character !== '{' && character !== '[') return 'more';
  open.push(character);
  return character === '{' ? 'key or }' : 'value or ]';
}

function goOn(character: string, open: string[]): Expected | undefined {
  const inside = open.at(-1);
  if (character === ',' && inside !== undefined) return inside === '{' ? 'key' : 'value';
  return (inside === '{' && character === '}') || (inside === '[' && character === ']') ? close(open) : undefined;
}

interface Token {
  /** Where it ends, or where its fault is. */
  readonly end: number;
  readonly fault?: 'syntax' | 'number';
}

function readToken(text: string, at: number): Token {
  const character = text.charAt(at);
  if ('{}[],:'.includes(character)) return { end: at + 1 };
  return character === '"' ? readString(text, at + 1) : readScalar(text, at);
}

const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** A loop and no pattern: patterns exhaust their stack on strings of some megabytes. */
function readString(text: string, start: number): Token {
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') return { end: at + 1 };
    if (character < ' ') return { end: at, fault: 'syntax' };
    escape.lastIndex = at;
    if (character === '\\' && !escape.test(text)) return { end: at, fault: 'syntax' };
    at = character === '\\' ? escape.lastIndex : at + 1;
  }
  return { end: at, fault: 'syntax' };
}

const scalar = /true|false|null|(-?(?:0|[1-9]\d*))(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readScalar(text: string, at: number): Token {
  scalar.lastIndex = at;
  const [token = '', integer] = scalar.exec(text) ?? [];
  if (token === '') return { end: at, fault: 'syntax' };
  return integer === undefined || isKept(token, token === integer)
    ? { end: at + token.length }
    : { end: at, fault: 'number' };
}

/** True where the number survives being read as a double: a whole number is written again with the same digits. */
function isKept(token: string, isWhole: boolean): boolean {
  const value = Number(token);
  if (!Number.isFinite(value)) return false;
  return !isWhole || Number.isSafeInteger(value) || String(value) === token;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (' \n\r\t'.includes(text.charAt(at)) && at < text.length) at++;
  return at;
}

/** Line and column, from 1, of a place in a text, as editors show them. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
