import type { Problem, Result } from '../result';
import { fail, ok, problem } from '../result';

/**
 * The small formula language of settings: `=4*width`, `=floor(size/2)+1`.
 *
 * Integers and decimals, names of the network's arguments, `+ - * / %`, brackets, and `min max floor ceil round`.
 * Nothing else: no assignment, no text, no access to anything but the names in scope.
 */
export type Scope = Readonly<Record<string, number>>;

export const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');

const broken = problem<{ formula: string; reason: string }>({
  code: 'formula-broken',
  severity: 'error',
  text: ({ formula, reason }) => ({
    message: `The formula ${formula} cannot be worked out: ${reason}.`,
    expected: "A formula of numbers and the network's arguments, such as =4*width",
    received: formula,
    remedy: 'Correct the formula, or write the number itself.',
  }),
});

/** What a formula is made of: numbers as they are worked out, or the expressions that explain them. */
export interface Algebra<T> {
  readonly number: (value: number) => T;
  /** What a name stands for; `undefined` where it stands for nothing. */
  readonly name: (name: string) => T | undefined;
  readonly operations: Readonly<Record<'+' | '-' | '*' | '/' | '%', (a: T, b: T) => T>>;
  /** Functions of one value. */
  readonly ofOne: Readonly<Record<'floor' | 'ceil' | 'round', (value: T) => T>>;
  /** Functions of as many as one likes, two by two. */
  readonly ofMany: Readonly<Record<'min' | 'max', (a: T, b: T) => T>>;
}

/** Numbers, worked out at once. */
const numbers = (scope: Scope): Algebra<number> => ({
  number: (value) => value,
  name: (name) => (Object.hasOwn(scope, name) ? scope[name] : undefined),
  operations: {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
  },
  ofOne: { floor: Math.floor, ceil: Math.ceil, round: Math.round },
  ofMany: { min: (a, b) => Math.min(a, b), max: (a, b) => Math.max(a, b) },
});

const { ofOne, ofMany } = numbers({});

const isOfOne = (name: string): name is keyof typeof ofOne => Object.hasOwn(ofOne, name);
const isOfMany = (name: string): name is keyof typeof ofMany => Object.hasOwn(ofMany, name);

/** True for what an argument may be called. */
export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text) && !isOfOne(text) && !isOfMany(text);

class Unreadable extends Error {}

/** The value of a formula (with its leading `=`) under the given names. Fails with `formula-broken`. */
export function evaluateFormula(formula: string, scope: Scope): Result<number> {
  const value = readFormula(formula, numbers(scope));
  return value.ok && !Number.isFinite(value.value) ? fail(endless(formula)) : value;
}

/** The problem of a formula whose value is no number. */
export const endless = (formula: string): Problem =>
  broken({ formula, reason: 'it divides by zero or grows without limit' });

/** What a formula (with its leading `=`) comes to in an algebra. Fails with `formula-broken`. */
export function readFormula<T>(formula: string, algebra: Algebra<T>): Result<T> {
  try {
    return ok(new Reader(formula.slice(1), algebra).all());
  } catch (error) {
    if (error instanceof Unreadable) return fail(broken({ formula, reason: error.message }));
    throw error;
  }
}

/** What a name may stand for: a number, or a formula of other names. */
export type Meaning = number | string;

/** The names that a formula uses, each once; functions are none. */
export function namesIn(formula: string): readonly string[] {
  const names = new Set<string>();
  replaceNames(formula, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}

/** The formula with what its names stand for in their place: `=4*width` with `=size/2` for `width` is `=4*(size/2)`. */
export const substitute = (formula: string, meanings: Readonly<Record<string, Meaning>>): string =>
  replaceNames(formula, (name) => {
    const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
    return meaning === undefined ? name : operandText(meaning);
  });

/** As it stands in a product: in brackets unless it is a single number or name. */
function operandText(meaning: Meaning): string {
  const text = String(meaning).replace(/^=/, '').trim();
  return /^[\w.]+$/.test(text) ? text : `(${text})`;
}

const replaceNames = (formula: string, replace: (name: string) => string): string =>
  formula.replaceAll(/\d+(?:\.\d+)?|[A-Za-z_]\w*/g, (word, at: number) => {
    const isName = /^[A-Za-z_]/.test(word) && !/^\s*\(/.test(formula.slice(at + word.length));
    return isName ? replace(word) : word;
  });

/** A recursive-descent reader: one method a level of precedence. */
class Reader<T> {
  readonly #tokens: readonly string[];
  #position = 0;
  #depth = 0;

  constructor(
    text: string,
    private readonly algebra: Algebra<T>,
  ) {
    this.#tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  }

  all(): T {
    const value = this.#sum();
    if (this.#peek() !== undefined) throw new Unreadable(`"${this.#next()}" was not expected there`);
    return value;
  }

  #sum(): T {
    const { operations } = this.algebra;
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value = operations['+'](value, this.#product());
      else if (this.#take('-')) value = operations['-'](value, this.#product());
      else return value;
    }
  }

  #product(): T {
    const { operations } = this.algebra;
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value = operations['*'](value, this.#factor());
      else if (this.#take('/')) value = operations['/'](value, this.#factor());
      else if (this.#take('%')) value = operations['%'](value, this.#factor());
      else return value;
    }
  }

  #factor(): T {
    // Formulas come from files: a limit on nesting keeps a crafted one from exhausting the stack.
    if (++this.#depth > 200) throw new Unreadable('it is nested too deeply');
    const value = this.#atom();
    this.#depth--;
    return value;
  }

  #atom(): T {
    const { number, operations } = this.algebra;
    if (this.#take('-')) return operations['-'](number(0), this.#factor());
    if (this.#take('(')) return this.#closed();
    const token = this.#next();
    if (/^\d/.test(token)) return number(Number(token));
    if (!/^\w/.test(token)) throw new Unreadable(`"${token}" was not expected there`);
    return this.#take('(') ? this.#call(token) : this.#name(token);
  }

  #closed(): T {
    const value = this.#sum();
    this.#expect(')');
    return value;
  }

  #call(name: string): T {
    if (!isOfOne(name) && !isOfMany(name)) throw new Unreadable(`there is no function "${name}"`);
    const values = [this.#sum()];
    while (this.#take(',')) values.push(this.#sum());
    this.#expect(')');
    if (isOfMany(name)) return values.reduce(this.algebra.ofMany[name]);
    const [value, ...others] = values;
    if (value === undefined || others.length > 0) throw new Unreadable(`${name} takes one value`);
    return this.algebra.ofOne[name](value);
  }

  #name(name: string): T {
    const value = this.algebra.name(name);
    if (value === undefined) throw new Unreadable(`there is no argument "${name}"`);
    return value;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#position];
  }

  #next(): string {
    const token = this.#tokens[this.#position++];
    if (token === undefined) throw new Unreadable('it ends too early');
    return token;
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#position++;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new Unreadable(`"${token}" is missing`);
  }
}
