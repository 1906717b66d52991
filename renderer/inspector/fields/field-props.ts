import type { FormLine } from '@shared/editor/form';
import type { Problem } from '@shared/result';
import type { LayerForm } from '../layer-form';

/** What the control of every setting is given. */
export interface FieldProps {
  readonly id: string;
  readonly line: FormLine;
  readonly form: LayerForm;
  /** The id of the text that says what the setting is. */
  readonly describedby: string;
  /** Shows what is wrong with what is typed; `undefined` when nothing is. */
  readonly onproblem: (problem: Problem | undefined) => void;
}
