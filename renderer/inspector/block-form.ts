import { addArgument, removeArgument, renameArgument, setDefault } from '@shared/document/edit/arguments';
import { setArgument, setRepeat, setSharedAcrossRepeats } from '@shared/document/edit/blocks';
import { renameDefinition } from '@shared/document/edit/definitions';
import type { Layer, Network } from '@shared/document/document';
import { Names } from '@shared/document/names';
import type { Patch } from '@shared/document/patch';
import type { Typed } from '../controls/typing.svelte';
import type { Problem, Result } from '@shared/result';
import { ok } from '@shared/result';
import type { Project } from '../project/project.svelte';

/** What the inspector does to a block, and to the definition that it shows. */
export class BlockForm {
  constructor(private readonly project: Project) {}

  setRepeat({ id, name }: Layer, repeat: number, gesture: string): Problem | undefined {
    return this.#make(`Set repeat of ${name}`, ok(setRepeat(this.#document, id, repeat)), gesture);
  }

  share({ id, name }: Layer, shared: boolean): void {
    const verb = shared ? 'Share weights across repeats of' : 'Give own weights to repeats of';
    this.#make(`${verb} ${name}`, ok(setSharedAcrossRepeats(this.#document, id, shared)));
  }

  setArgument(layer: Layer, name: string, value: number | string | undefined, gesture?: string): Problem | undefined {
    return this.#make(`Set ${name} of ${layer.name}`, setArgument(this.#document, layer.id, name, value), gesture);
  }

  renameDefinition({ id, name }: Network, wanted: string, gesture: string): Problem | undefined {
    return this.#make(`Rename ${name}`, renameDefinition(this.#document, id, wanted), gesture);
  }

  /** Adds an argument under a name that is free, to be renamed. */
  addArgument({ id, name, arguments: taken }: Network): void {
    const free = Object.hasOwn(taken, 'width') ? new Names(Object.keys(taken)).next('size') : 'width';
    this.#make(`Add an argument to ${name}`, addArgument(this.#document, id, free, 1));
  }

  renameArgument({ id }: Network, name: string, wanted: string, gesture: string): Problem | undefined {
    return this.#make(`Rename ${name}`, renameArgument(this.#document, id, name, wanted.trim()), gesture);
  }

  setDefault({ id }: Network, name: string, value: number, gesture: string): Problem | undefined {
    return this.#make(`Set ${name}`, ok(setDefault(this.#document, id, name, value)), gesture);
  }

  /** Takes an argument away, or says why it has to stay. */
  removeArgument({ id }: Network, name: string): void {
    const problem = this.#make(`Remove ${name}`, removeArgument(this.#document, id, name));
    if (problem) this.project.explain(problem);
  }

  /** What typing into a field needs beside its text and its value. */
  readonly gestures: Pick<Typed<unknown>, 'newGesture' | 'revert'> = {
    newGesture: () => this.project.newGesture(),
    revert: (gesture) => {
      this.project.revert(gesture);
    },
  };

  readonly leave = (): void => {
    this.project.parts.canvas?.focus();
  };

  get #document() {
    return this.project.state.document;
  }

  #make(label: string, patch: Result<Patch>, gesture?: string): Problem | undefined {
    if (!patch.ok) return patch.error;
    this.project.dispatch({ label, patch: patch.value, ...(gesture === undefined ? {} : { gesture }) });
    return undefined;
  }
}
