import { flushSync } from 'svelte';
import type { Problem, Result } from '@shared/result';

/** What a field that one types into shows and changes. */
export interface Typed<Value> {
  /** The text of the value that holds. */
  readonly text: string;
  readonly read: (text: string) => Result<Value>;
  /** Makes a value hold; a problem where it cannot. What belongs to one gesture is undone as one. */
  readonly commit: (value: Value, gesture: string) => Problem | undefined;
  readonly newGesture: () => string;
  /** Takes back what a gesture did. */
  readonly revert: (gesture: string) => void;
}

/** What is typed, and the text of the value that held when it was. */
interface Draft {
  readonly text: string;
  readonly held: string;
  readonly problem: Problem | undefined;
}

/**
 * Typing into a field. A value counts as soon as it can be read, and what was typed stays as it was typed; until it can be
 * read, the last good value holds. From entering the field to leaving it is one gesture.
 */
export class Typing<Value> {
  #draft = $state.raw<Draft>();
  readonly #typed: () => Typed<Value>;
  #gesture: string | undefined;

  constructor(typed: () => Typed<Value>) {
    this.#typed = typed;
  }

  /** What the field shows. A value that was changed from elsewhere, as by an undo, takes the place of what was typed. */
  get text(): string {
    return this.#current?.text ?? this.#typed().text;
  }

  /** Why what was typed does not hold. */
  get problem(): Problem | undefined {
    return this.#current?.problem;
  }

  get #current(): Draft | undefined {
    return this.#draft?.held === this.#typed().text ? this.#draft : undefined;
  }

  begin(): void {
    this.#gesture = this.#typed().newGesture();
  }

  type(text: string): void {
    const read = this.#typed().read(text);
    const problem = read.ok ? this.set(read.value) : read.error;
    // The text that holds is known once the new value has reached the field.
    flushSync();
    this.#draft = { text, held: this.#typed().text, problem };
  }

  /** Makes a value hold that was not typed, such as the next one up. */
  set(value: Value): Problem | undefined {
    this.#draft = undefined;
    return this.#typed().commit(value, this.#gestureNow());
  }

  /**
   * Leaves the field. What cannot be read gives way to the value from before anything was typed, not to what its first letters
   * happened to mean: `1e9` must not leave 1. Gives why it was thrown away.
   */
  end(): Problem | undefined {
    const { problem } = this;
    if (problem) this.revert();
    this.#draft = undefined;
    this.#gesture = undefined;
    return problem;
  }

  /** Back to the value that held when the field was entered. */
  revert(): void {
    this.#draft = undefined;
    this.#typed().revert(this.#gestureNow());
  }

  #gestureNow(): string {
    this.#gesture ??= this.#typed().newGesture();
    return this.#gesture;
  }
}
