/**
 * Names for people and ids for the file. A name is unique in its network; an id is unique in its table and never shown.
 */

/** Makes an id at every call. Passed in, so that tests and importers get the same ids every time. */
export type IdSource = () => string;

/** Random ids of seven characters, such as `k3f09zq`: short in the file, and apart when two people add layers in parallel. */
export const randomIds =
  (random: () => number = Math.random): IdSource =>
  () =>
    Array.from({ length: 7 }, () => Math.floor(random() * 36).toString(36)).join('');

/** An id made of a name, for scripts and importers: `Conv 1/b` gives `conv-1-b`. Never empty. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'layer' : plain;
}

/** Gives names that are free among those taken, and takes what it gives. */
export class Names {
  readonly #taken = new Set<string>();
  /** The highest number taken of each stem. */
  readonly #highest = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    for (const name of taken) this.#take(name);
  }

  /** One more than the highest number of a stem, so that a name is not given twice while others come and go. */
  next(stem: string): string {
    let number = this.#highest.get(stem) ?? 0;
    // Numbers too long to count on are passed over one by one.
    do number += 1;
    while (this.#taken.has(`${stem}_${number}`));
    return this.#take(`${stem}_${number}`);
  }

  /** The name itself where it is free, else the next one of its stem: `conv_1` gives `conv_2`, `Stem` gives `Stem_1`. */
  unique(name: string): string {
    return this.#taken.has(name) ? this.next(name.replace(/_\d+$/, '')) : this.#take(name);
  }

  #take(name: string): string {
    this.#taken.add(name);
    const [, stem, number] = /^(.*)_([1-9]\d{0,8})$/s.exec(name) ?? [];
    if (stem !== undefined) this.#highest.set(stem, Math.max(this.#highest.get(stem) ?? 0, Number(number)));
    return name;
  }
}
