/**
 * The slots in which a table files its items, by id. All versions of a table share them: slots are only ever added, so that an id
 * has the same one in every version, whether the item is there or not.
 */
export class Slots {
  readonly #ids: string[] = [];
  readonly #byId = new Map<string, number>();

  /** How many there are, taken or not: every slot is below. */
  get count(): number {
    return this.#ids.length;
  }

  /** The slot of an id, if it has one. Guessing right spares the search, which in a large table takes longer than all else. */
  of(id: string, guess = 0): number | undefined {
    return this.#ids[guess] === id ? guess : this.#byId.get(id);
  }

  /** The id that has a slot. */
  id(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  /** The slot of an id, which has one from now on. */
  add(id: string): number {
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const slot = this.#ids.push(id) - 1;
    this.#byId.set(id, slot);
    return slot;
  }
}
