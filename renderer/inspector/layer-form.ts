import { rename } from '@shared/document/edit/rename';
import { setSettings } from '@shared/document/edit/settings';
import { setFrozen, setLayerRules } from '@shared/document/edit/training';
import type { Patch } from '@shared/document/patch';
import { describe } from '@shared/editor/describe';
import { selectLayers } from '@shared/editor/selection';
import type { Json } from '@shared/json';
import type { Rules } from '@shared/layers/rules';
import type { Problem, Result } from '@shared/result';
import type { Project } from '../project/project.svelte';

/** What the inspector does to the selected layers: to all of them at once, as one step. */
export class LayerForm {
  readonly layers: readonly string[];
  readonly #project: Project;

  constructor(project: Project, layers: readonly string[]) {
    this.#project = project;
    this.layers = layers;
  }

  /** Sets a setting; `undefined` gives it back to its default. A problem where the value is refused. */
  set(setting: string, label: string, value: Json | undefined, gesture?: string): Problem | undefined {
    const patch = setSettings(this.#project.state.document, this.layers, { [setting]: value });
    return this.#make(`Set ${label.toLowerCase()} of ${this.#names}`, patch, gesture);
  }

  rename(name: string, gesture: string): Problem | undefined {
    const [layer = ''] = this.layers;
    return this.#make(`Rename ${this.#names}`, rename(this.#project.state.document, layer, name), gesture);
  }

  setFrozen(frozen: boolean): void {
    const patch = setFrozen(this.#project.state.document, this.layers, frozen);
    this.#project.dispatch({ label: `${frozen ? 'Freeze' : 'Unfreeze'} ${this.#names}`, patch });
  }

  /** Gives the layers rules of their own; `undefined` lets them follow the project's. */
  setRules(rules: Rules | undefined): void {
    const patch = setLayerRules(this.#project.state.document, this.layers, rules);
    this.#project.dispatch({ label: `Set the rules of ${this.#names}`, patch });
  }

  /** A fresh id for a gesture, such as the visit of a field. */
  readonly newGesture = (): string => this.#project.newGesture();

  /** Takes back what a gesture did, as if it had not been. */
  readonly revert = (gesture: string): void => {
    this.#project.revert(gesture);
  };

  /** Gives the focus back to the canvas. */
  readonly leave = (): void => {
    this.#project.parts.canvas?.focus();
  };

  /** Says politely that something typed was thrown away, and why. */
  readonly tellRefused = (problem: Problem): void => {
    const { message, expected } = problem.text();
    this.#project.say(`${message} ${expected}. The last value holds.`);
  };

  get #names(): string {
    const { document, selection } = this.#project.state;
    return describe(document, selectLayers(selection.network, this.layers));
  }

  #make(label: string, patch: Result<Patch>, gesture: string | undefined): Problem | undefined {
    if (!patch.ok) return patch.error;
    this.#project.dispatch({ label, patch: patch.value, ...(gesture === undefined ? {} : { gesture }) });
    return undefined;
  }
}
