import type { Problem } from '@shared/result';
import type { Typing } from './typing.svelte';

/** What a field that one types into is given. */
export interface TypedProps<Value> {
  readonly id: string;
  readonly typing: Typing<Value>;
  /** Its name, where no label element names it. */
  readonly label?: string | undefined;
  readonly placeholder?: string;
  readonly describedby?: string | undefined;
  readonly inherited?: boolean;
  /** Makes what is typed look as it will be read. */
  readonly polish?: ((text: string) => string) | undefined;
  readonly onstep?: ((by: number) => void) | undefined;
  readonly onleave: () => void;
  /** Hears what was thrown away because it could not be read. */
  readonly onrefuse?: (problem: Problem) => void;
}
