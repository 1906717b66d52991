/**
 * The things 0, 1, 2, … sorted into groups, which are numbers too. One list stands after the other in a single array: an array
 * a group would take ten times the room.
 */
export class Groups {
  /** Where each group begins among the members; one more says where the last one ends. */
  readonly #starts: Int32Array;
  readonly #members: Int32Array;

  /** So many groups, given the group of each thing; below 0 it is in none. Within a group, things keep their order. */
  constructor(groupOf: Int32Array, groups: number) {
    const starts = new Int32Array(groups + 1);
    for (const group of groupOf) if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
    const members = new Int32Array(starts[groups] ?? 0);
    const free = starts.slice();
    for (let thing = 0; thing < groupOf.length; thing++) {
      const group = groupOf[thing] ?? -1;
      if (group < 0) continue;
      const place = free[group] ?? 0;
      members[place] = thing;
      free[group] = place + 1;
    }
    this.#starts = starts;
    this.#members = members;
  }

  size(group: number): number {
    return (this.#starts[group + 1] ?? 0) - (this.#starts[group] ?? 0);
  }

  /** A member of a group, counted from 0. */
  member(group: number, at: number): number {
    return this.#members[(this.#starts[group] ?? 0) + at] ?? -1;
  }

  /** All members of a group. */
  list(group: number): readonly number[] {
    const list = new Array<number>(this.size(group));
    for (let at = 0; at < list.length; at++) list[at] = this.member(group, at);
    return list;
  }

  /** Sorts the groups that are not in order. */
  sort(compare: (a: number, b: number) => number): void {
    for (let group = 0; group + 1 < this.#starts.length; group++)
      if (!this.#isSorted(group, compare)) this.#members.set(this.list(group).toSorted(compare), this.#starts[group]);
  }

  #isSorted(group: number, compare: (a: number, b: number) => number): boolean {
    for (let at = this.size(group) - 1; at > 0; at--)
      if (compare(this.member(group, at - 1), this.member(group, at)) > 0) return false;
    return true;
  }
}
