import type { Layer } from '../document/document';
import type { Table } from '../document/table';
import { compareNames } from '../natural-order';
import { backConnections } from './cycles';
import type { Wires } from './wires';

/** The layers of a network in topological order, and the connections that close its cycles: without them it has none. */
export interface TopologicalOrder {
  readonly steps: Int32Array;
  readonly cyclic: readonly number[];
}

/** Sorts the layers of one network after the other. */
export class TopologicalSort {
  readonly #layers: Table<Layer>;
  readonly #wires: Wires;
  /** The inputs of each layer that are not in order yet. */
  readonly #waiting: Int32Array;

  constructor(layers: Table<Layer>, wires: Wires) {
    this.#layers = layers;
    this.#wires = wires;
    this.#waiting = new Int32Array(layers.slots.count);
  }

  /** Cuts the connections that close cycles. */
  sort(layers: readonly number[]): TopologicalOrder {
    const steps = this.#sortAcyclic(layers);
    if (steps.length === layers.length) return { steps, cyclic: [] };
    const starts = [...steps, ...layers.toSorted(this.#byName)];
    const cyclic = backConnections(starts, this.#wires, this.#byName);
    this.#wires.cut(cyclic);
    return { steps: this.#sortAcyclic(layers), cyclic: [...cyclic] };
  }

  /**
   * Kahn's algorithm. Among the layers that are ready, the one whose last input came first goes first, then by name. Layers of
   * a cycle, and what comes after them, are never ready.
   */
  #sortAcyclic(layers: readonly number[]): Int32Array {
    const [waiting, wires] = [this.#waiting, this.#wires];
    const steps = new Int32Array(layers.length);
    let end = 0;
    const sortFrom = (start: number): void => {
      if (end - start > 1) steps.set([...steps.subarray(start, end)].sort(this.#byName), start);
    };
    const wait = (layer: number): void => {
      waiting[layer] = (waiting[layer] ?? 0) + 1;
    };
    const arrive = (layer: number): void => {
      const left = (waiting[layer] ?? 0) - 1;
      waiting[layer] = left;
      if (left === 0) steps[end++] = layer;
    };
    for (const layer of layers) waiting[layer] = 0;
    for (const layer of layers) wires.follow(layer, wait);
    for (const layer of layers) if (waiting[layer] === 0) steps[end++] = layer;
    sortFrom(0);
    // The steps are read while there come more.
    for (let at = 0; at < end; at++) {
      const start = end;
      wires.follow(steps[at] ?? -1, arrive);
      sortFrom(start);
    }
    return steps.subarray(0, end);
  }

  readonly #byName = (a: number, b: number): number =>
    compareNames(this.#layers.at(a)?.name ?? '', this.#layers.at(b)?.name ?? '');
}
