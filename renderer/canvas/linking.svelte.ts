import { connect } from '@shared/document/edit/connect';
import { firstOutput } from '@shared/document/layer-ports';
import { shownAnalysis } from '@shared/editor/shown';
import type { Diagram } from './diagram.svelte';
import type { Gesture } from './gesture';
import { refusedTargets } from './refused-targets';

/** Connecting without a pointer: arrows go through the layers that could be fed, Enter connects, Escape leaves. */
export class Linking {
  #from = $state.raw<string>();
  #candidates = $state.raw<readonly string[]>([]);
  #at = $state(0);

  constructor(private readonly diagram: Diagram) {}

  get from(): string | undefined {
    return this.#from;
  }

  /** The layer that Enter would connect. */
  get target(): string | undefined {
    return this.#from === undefined ? undefined : this.#candidates[this.#at];
  }

  /** What it would look like if a pointer did it. */
  get gesture(): Gesture | undefined {
    const { target: over } = this;
    const [source, target] = [this.diagram.cardOf(this.#from ?? ''), this.diagram.cardOf(over ?? '')];
    if (this.#from === undefined || over === undefined || !source || !target) return undefined;
    const start = { x: source.x + source.width, y: source.y + source.height / 2 };
    return {
      type: 'connect',
      from: [this.#from, ''],
      start,
      to: { x: target.x, y: target.y + target.height / 2 },
      over,
    };
  }

  start(from: string): void {
    const { state } = this.diagram.project;
    const refused = refusedTargets(state.document, from);
    const order = shownAnalysis(state)?.order ?? [];
    const here = order.indexOf(from);
    const able = [...order.slice(here), ...order.slice(0, here)].filter((id) => !refused.has(id));
    this.#candidates = able;
    this.#at = 0;
    this.#from = able.length > 0 ? from : undefined;
  }

  /** Takes a key while connecting; false where it has no use for it. */
  key(key: string): boolean {
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
    const { target } = this;
    const { project } = this.diagram;
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
