import type { Document } from '../document/document';
import { comparePorts } from '../document/ports';
import { Groups } from './groups';

/** Where a connection begins and ends that is not followed. */
const nowhere = -1;

/** Nearly every layer has one port, so they share a list. */
const onlyIn: readonly string[] = ['in'];

/**
 * The connections of a document. Layers and connections go by their slots in its tables, and what belongs to a slot stands in
 * arrays of numbers: looking for ids in maps would take longer than all the analysis. A connection without both ends in one
 * network is left out.
 */
export class Wires {
  /** The layers that connections come from, and the ports they leave. */
  readonly #sources: Int32Array;
  readonly #outputs: string[];
  /** The layers that they lead to, and the ports they enter. */
  readonly #targets: Int32Array;
  readonly #inputs: string[];
  /** The connections into each layer, in port order, and those out of it. */
  readonly #into: Groups;
  readonly #outOf: Groups;

  /** `homes` has the network of each layer, below 0 where there is none. */
  constructor({ layers, connections }: Document, homes: Int32Array) {
    const { count } = connections.slots;
    this.#sources = new Int32Array(count).fill(nowhere);
    this.#outputs = new Array<string>(count);
    this.#targets = new Int32Array(count).fill(nowhere);
    this.#inputs = new Array<string>(count);
    let last = nowhere;
    connections.forEach(({ from, to }, wire) => {
      // Most layers are read by the one after them, and what enters a layer mostly stands together.
      const target = layers.slots.of(to[0], layers.slots.id(last) === to[0] ? last : last + 1) ?? nowhere;
      const source = layers.slots.of(from[0], target - 1) ?? nowhere;
      last = target;
      if (homes[source] !== homes[target] || (homes[target] ?? nowhere) < 0) return;
      this.#sources[wire] = source;
      this.#outputs[wire] = from[1];
      this.#targets[wire] = target;
      this.#inputs[wire] = to[1];
    });
    this.#into = new Groups(this.#targets, layers.slots.count);
    this.#into.sort((a, b) => comparePorts(this.#input(a), this.#input(b)));
    this.#outOf = new Groups(this.#sources, layers.slots.count);
  }

  /** How many connections enter a layer. */
  countInto(layer: number): number {
    return this.#into.size(layer);
  }

  /** A connection into a layer, in port order from 0. */
  into(layer: number, at: number): number {
    return this.#into.member(layer, at);
  }

  /** The layer that a connection comes from; below 0 where it closes a cycle, and is not followed. */
  source(wire: number): number {
    return this.#sources[wire] ?? nowhere;
  }

  /** The port that a connection comes from. */
  output(wire: number): string {
    return this.#outputs[wire] ?? '';
  }

  /** The ports that the connections into a layer lead to, in order. */
  portsInto(layer: number): readonly string[] {
    if (this.countInto(layer) === 1 && this.#input(this.into(layer, 0)) === 'in') return onlyIn;
    return this.#into.list(layer).map((wire) => this.#input(wire));
  }

  #input(wire: number): string {
    return this.#inputs[wire] ?? '';
  }

  /** True where nothing leaves a layer. */
  isSink(layer: number): boolean {
    return this.#outOf.size(layer) === 0;
  }

  /** Calls with the end of every connection out of a layer that is followed. */
  follow(layer: number, visit: (target: number, wire: number) => void): void {
    const count = this.#outOf.size(layer);
    for (let at = 0; at < count; at++) {
      const wire = this.#outOf.member(layer, at);
      if (this.source(wire) >= 0) visit(this.#targets[wire] ?? nowhere, wire);
    }
  }

  /** These connections are followed no more: only while a graph is being made. */
  cut(wires: Iterable<number>): void {
    for (const wire of wires) this.#sources[wire] = nowhere;
  }
}
