import { connect } from '@shared/document/edit/connect';
import { firstOutput } from '@shared/document/layer-ports';
import { shownAnalysis } from '@shared/editor/shown';
import type { Project } from '../project/project.svelte';
import { refusedTargets } from './refused-targets';

/** Connecting without a pointer: arrows go through the layers that could be fed, Enter connects, Escape leaves. */
export class Linking {
  #from = $state.raw<string>();
  #candidates = $state.raw<readonly string[]>([]);
  #at = $state(0);

  constructor(private readonly project: Project) {}

  get from(): string | undefined {
    return this.#from;
  }

  /** The layer that Enter would connect. */
  get target(): string | undefined {
    return this.#from === undefined ? undefined : this.#candidates[this.#at];
  }

  start(from: string): void {
    const refused = refusedTargets(this.project.state.document, from);
    const order = shownAnalysis(this.project.state)?.order ?? [];
    const here = order.indexOf(from);
    const able = [...order.slice(here), ...order.slice(0, here)].filter((id) => !refused.has(id));
    this.#candidates = able;
    this.#at = 0;
    this.#from = able.length > 0 ? from : undefined;
  }

  /** Takes a key while connecting; false where it has no use for it. */
  key(key: string): boolean {
    if (this.#from === undefined) return false;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (step !== undefined) this.#at = (this.#at + step + this.#candidates.length) % this.#candidates.length;
    else if (key === 'Enter') this.#connect();
    else if (key === 'Escape') this.stop();
    else return false;
    return true;
  }

  stop(): void {
    this.#from = undefined;
  }

  #connect(): void {
    const { project, target } = this;
    const { document } = project.state;
    const source = document.layers.get(this.#from ?? '');
    const port = source && firstOutput(document, source);
    this.stop();
    if (!source || port === undefined || target === undefined) return;
    const patch = connect(document, [source.id, port], [target], project.ids);
    if (patch.ok) project.dispatch({ label: `Connect ${source.name}`, patch: patch.value });
    else project.explain(patch.error);
  }
}
