import { rename } from '@shared/document/edit/rename';
import { setSettings } from '@shared/document/edit/settings';
import { shareWeights } from '@shared/document/edit/sharing';
import { setFrozen, setLayerAxisOrder, setLayerRules } from '@shared/document/edit/training';
import type { Patch } from '@shared/document/patch';
import { describe } from '@shared/editor/describe';
import { selectLayers } from '@shared/editor/selection';
import type { Json } from '@shared/json';
import type { Rules } from '@shared/layers/rules';
import type { AxisOrder } from '@shared/layers/shape';
import type { Problem, Result } from '@shared/result';
import type { Project } from '../project/project.svelte';
import type { FieldForm } from './fields/field-props';

/** What the inspector does to the selected layers: to all of them at once, as one step. */
export class LayerForm implements FieldForm {
  readonly layers: readonly string[];
  readonly #project: Project;

  constructor(project: Project, layers: readonly string[]) {
    this.#project = project;
    this.layers = layers;
  }

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

  /** Tells the layers where to look for channels; `undefined` lets them follow the project. */
  setAxisOrder(order: AxisOrder | undefined): void {
    const patch = setLayerAxisOrder(this.#project.state.document, this.layers, order);
    this.#project.dispatch({ label: `Set the shape order of ${this.#names}`, patch });
  }

  /** Lets the layer use the weights of another; `undefined` gives it its own. */
  shareWeights(owner: string | undefined): void {
    const patch = shareWeights(this.#project.state.document, this.layers[0] ?? '', owner);
    this.#project.dispatch({
      label: `${owner === undefined ? 'Stop sharing' : 'Share'} weights of ${this.#names}`,
      patch,
    });
  }

  readonly newGesture = (): string => this.#project.newGesture();

  readonly revert = (gesture: string): void => {
    this.#project.revert(gesture);
  };

  readonly leave = (): void => {
    this.#project.parts.canvas?.focus();
  };

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
