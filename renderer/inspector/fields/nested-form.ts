import type { Json, JsonObject } from '@shared/json';
import type { NestedLayer } from '@shared/layers/nested';
import type { Problem } from '@shared/result';
import type { FieldForm } from './field-props';

/** Puts a nested layer back into its setting, changed. */
export type Put = (nested: JsonObject, label: string, gesture?: string) => Problem | undefined;

/** The form of a layer inside of a setting: whatever is set in it sets the whole of it. */
export class NestedForm implements FieldForm {
  readonly newGesture: () => string;
  readonly revert: (gesture: string) => void;
  readonly leave: () => void;
  readonly tellRefused: (problem: Problem) => void;

  constructor(
    outer: FieldForm,
    private readonly nested: NestedLayer,
    private readonly put: Put,
  ) {
    ({ newGesture: this.newGesture, revert: this.revert, leave: this.leave, tellRefused: this.tellRefused } = outer);
  }

  set(setting: string, label: string, value: Json | undefined, gesture?: string): Problem | undefined {
    const { [setting]: before, ...others } = this.nested.settings;
    const settings = value === undefined ? others : { ...this.nested.settings, [setting]: value };
    return before === value ? undefined : this.put({ ...this.nested, settings }, label, gesture);
  }
}
