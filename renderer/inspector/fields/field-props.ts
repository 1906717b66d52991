import type { FormLine } from '@shared/editor/form';
import type { Json } from '@shared/json';
import type { Problem } from '@shared/result';

/** What a control does to what it stands for: a layer, several layers at once, or a layer inside of a setting. */
export interface FieldForm {
  /** Sets a setting; `undefined` gives it back to its default. A problem where the value is refused. */
  set(setting: string, label: string, value: Json | undefined, gesture?: string): Problem | undefined;
  /** A fresh id for a gesture, such as the visit of a field. */
  readonly newGesture: () => string;
  /** Takes back what a gesture did, as if it had not been. */
  readonly revert: (gesture: string) => void;
  /** Gives the focus back to the canvas. */
  readonly leave: () => void;
  /** Says politely that something typed was thrown away, and why. */
  readonly tellRefused: (problem: Problem) => void;
}

/** What the control of every setting is given. */
export interface FieldProps {
  readonly id: string;
  readonly line: FormLine;
  readonly form: FieldForm;
  /** The id of the text that says what the setting is. */
  readonly describedby: string;
  /** Shows what is wrong with what is typed; `undefined` when nothing is. */
  readonly onproblem: (problem: Problem | undefined) => void;
}
