import type { Result } from '../result';
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

/** Functions of one value, and of as many as one likes. */
const ofOne: Readonly<Record<string, (value: number) => number>> = {
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
};
const ofMany: Readonly<Record<string, (...values: number[]) => number>> = { min: Math.min, max: Math.max };

/** True for what an argument may be called. */
export const isName = (text: string): boolean =>
  /^[A-Za-z_]\w*$/.test(text) && !Object.hasOwn(ofOne, text) && !Object.hasOwn(ofMany, text);

class Unreadable extends Error {}

/** The value of a formula (with its leading `=`) under the given names. Fails with `formula-broken`. */
export function evaluateFormula(formula: string, scope: Scope): Result<number> {
  try {
    const value = new Reader(formula.slice(1), scope).all();
    if (!Number.isFinite(value)) throw new Unreadable('it divides by zero or grows without limit');
    return ok(value);
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
class Reader {
  readonly #tokens: readonly string[];
  #position = 0;
  #depth = 0;

  constructor(
    text: string,
    private readonly scope: Scope,
  ) {
    this.#tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  }

  all(): number {
    const value = this.#sum();
    if (this.#peek() !== undefined) throw new Unreadable(`"${this.#next()}" was not expected there`);
    return value;
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take('-')) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value *= this.#factor();
      else if (this.#take('/')) value /= this.#factor();
      else if (this.#take('%')) value %= this.#factor();
      else return value;
    }
  }

  #factor(): number {
    // Formulas come from files: a limit on nesting keeps a crafted one from exhausting the stack.
    if (++this.#depth > 200) throw new Unreadable('it is nested too deeply');
    const value = this.#atom();
    this.#depth--;
    return value;
  }

  #atom(): number {
    if (this.#take('-')) return -this.#factor();
    if (this.#take('(')) return this.#closed();
    const token = this.#next();
    if (/^\d/.test(token)) return Number(token);
    if (!/^\w/.test(token)) throw new Unreadable(`"${token}" was not expected there`);
    return this.#take('(') ? this.#call(token) : this.#name(token);
  }

  #closed(): number {
    const value = this.#sum();
    this.#expect(')');
    return value;
  }

  #call(name: string): number {
    const one = Object.hasOwn(ofOne, name) ? ofOne[name] : undefined;
    const many = Object.hasOwn(ofMany, name) ? ofMany[name] : undefined;
    if (!one && !many) throw new Unreadable(`there is no function "${name}"`);
    const first = this.#sum();
    const others: number[] = [];
    while (this.#take(',')) others.push(this.#sum());
    this.#expect(')');
    if (one && others.length > 0) throw new Unreadable(`${name} takes one value`);
    return one?.(first) ?? many?.(first, ...others) ?? NaN;
  }

  #name(name: string): number {
    if (!Object.hasOwn(this.scope, name)) throw new Unreadable(`there is no argument "${name}"`);
    return this.scope[name] ?? NaN;
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
