/**
 * Outcomes as values.
 *
 * What a person can get wrong (a kernel too large, a damaged file) is a value; what we got wrong is an exception.
 * A problem carries a stable code and the data of the case, never a sentence: the sentence is made by the
 * problem's definition, so that another language can override it by code.
 */

export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** `error`: something cannot be computed or is refused. `warning`: computed, but rests on a guess. `advice`: worth knowing. */
export type Severity = 'error' | 'warning' | 'advice';

/** What a person reads: what is wrong, what was expected, what was received and what to do about it. */
export interface ProblemText {
  readonly message: string;
  readonly expected: string;
  readonly received: string;
  readonly remedy: string;
}

/** One sort of problem: a stable code, how bad it is, and the English made from the data of a case. */
export interface ProblemDefinition<Data> {
  readonly code: string;
  readonly severity: Severity;
  readonly text: (data: Data) => ProblemText;
}

/** A case of a problem. `text()` reads its sentence in English; `code` and `data` are what tests and translations use. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly data: unknown;
  text(): ProblemText;
}

/** Defines a sort of problem; the result makes its cases: `const tooLarge = problem({...}); fail(tooLarge({ kernel: 5 }))`. */
export function problem<Data>(definition: ProblemDefinition<Data>): (data: Data) => Problem {
  const { code, severity } = definition;
  return (data) => ({ code, severity, data, text: () => definition.text(data) });
}
