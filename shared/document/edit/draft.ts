import type { Connection, Document, Items, Layer, TableName } from '../document';
import type { IdSource } from '../names';
import type { Change, Patch } from '../patch';
import { add, apply, remove, replace, squash } from '../patch';
import type { WiringView } from '../wiring';
import { Wiring, wiringOf } from '../wiring';
import { followOutputs } from './outer-ports';

/**
 * A document on its way from one state to another. A verb of several steps makes them one by one on a draft, each seeing
 * what the last has left, and hands out the sum as one patch.
 */
export class Draft {
  #document: Document;
  #steps: Change[] = [];
  #wiring: Wiring | undefined;

  constructor(
    start: Document,
    private readonly ids: IdSource = noIds,
  ) {
    this.#document = start;
  }

  get document(): Document {
    return this.#document;
  }

  /** All steps as one patch, the wires around blocks kept in step; what came and went again is not in it. */
  finish(): Patch {
    followOutputs(this);
    return squash(this.#steps, []);
  }

  /** The wiring as it is now. It is kept up to date, so that a verb on many layers does not gather it for each. */
  get wiring(): WiringView {
    return this.#wiring ?? wiringOf(this.#document);
  }

  /** The layer of this id. Throws where there is none: verbs are called with layers that exist. */
  layer(id: string): Layer {
    return existing(this.#document, 'layers', id);
  }

  /** An id that its table does not hold yet. */
  freshId(table: Exclude<TableName, 'project'>): string {
    for (;;) {
      const id = this.ids();
      if (!this.#document[table].has(id)) return id;
    }
  }

  /** Adds an item, or replaces the one of its id. */
  put<Name extends Exclude<TableName, 'project'>>(table: Name, item: Items[Name]): void {
    const before = this.#document[table].get(item.id) as Items[Name] | undefined;
    this.#step(before ? replace(table, before, item) : add(table, item));
  }

  remove(table: Exclude<TableName, 'project'>, id: string): void {
    this.#step(remove(table, existing(this.#document, table, id)));
  }

  #step(change: Change): void {
    if (change.table === 'connections') this.#rewire(change);
    this.#document = apply(this.#document, [change]);
    this.#steps.push(change);
  }

  #rewire({ before, after }: Change): void {
    this.#wiring ??= new Wiring(this.#document.connections);
    if (before) this.#wiring.remove(before as Connection);
    if (after) this.#wiring.add(after as Connection);
  }
}

/** For verbs that make nothing new. */
const noIds: IdSource = () => {
  throw new Error('This verb was given no ids.');
};

/** The item of this id. Throws where there is none: that is our mistake, never the person's. */
export function existing<Name extends Exclude<TableName, 'project'>>(
  document: Document,
  table: Name,
  id: string,
): Items[Name] {
  const item = document[table].get(id);
  if (!item) throw new Error(`There is no ${id} in ${table}.`);
  return item as Items[Name];
}
