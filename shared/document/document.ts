import type { JsonObject } from '../json';
import type { Rules } from '../layers/rules';
import type { AxisOrder } from '../layers/shape';
import { Table } from './table';

/**
 * What a project is: tables by id. It changes only by patches (`patch.ts`), which the verbs of `edit/` make.
 * Every item keeps the keys it does not know in `extra`, so that a file of a newer minor version survives a round trip.
 */
export interface Document {
  readonly project: Project;
  readonly networks: Table<Network>;
  readonly layers: Table<Layer>;
  readonly connections: Table<Connection>;
  readonly notes: Table<Note>;
}

/** What holds for the whole project. A table of one row to patches, hence the id. */
export interface Project {
  readonly id: 'project';
  readonly title: string;
  readonly rules: Rules;
  readonly axisOrder: AxisOrder;
  /** The network at the top. */
  readonly root: string;
  /** What there is to tell of it: a paragraph. */
  readonly description?: string;
  /** Where it comes from: the paper, the framework's file. */
  readonly source?: string;
  readonly extra: JsonObject;
}

/** A graph of layers: the root, or the inside of blocks. Blocks may give its arguments values. */
export interface Network {
  readonly id: string;
  readonly name: string;
  /** Names that settings inside may use (`=4*width`), with the values that hold unless a block says otherwise. */
  readonly arguments: Readonly<Record<string, number>>;
  readonly extra: JsonObject;
}

export interface Layer {
  readonly id: string;
  readonly network: string;
  readonly name: string;
  /** The id of a kind, `block`, or a kind this version does not know (kept and shown as unknown). */
  readonly kind: string;
  /** Only what the person set; what they left alone follows the rules. A string beginning with `=` is a formula. */
  readonly settings: JsonObject;
  /** Present for a layer of kind `block`. */
  readonly block?: Block;
  /** All of its weights are kept from training. */
  readonly frozen?: true;
  /** The layer's own rules, where they differ from the project's. */
  readonly rules?: Rules;
  /** Where the layer looks for channels, where that differs from the project. */
  readonly axisOrder?: AxisOrder;
  /** The layer whose weights this one uses; they are counted there. */
  readonly weightsOf?: string;
  /** Top left corner on the canvas, if placed by hand. */
  readonly position?: Position;
  readonly extra: JsonObject;
}

export interface Block {
  readonly network: string;
  readonly repeat: number;
  readonly sharedAcrossRepeats?: true;
  /** Values, or formulas of the surrounding network's arguments. */
  readonly arguments: Readonly<Record<string, number | string>>;
  readonly extra?: JsonObject;
}

/** How far from the origin anything may stand on the canvas, on either axis. */
export const farthest = 1_000_000;

export interface Position {
  readonly x: number;
  readonly y: number;
  readonly extra?: JsonObject;
}

/** A tensor that flows from an output port of a layer into an input port of another. */
export interface Connection {
  readonly id: string;
  readonly from: Port;
  readonly to: Port;
  readonly extra: JsonObject;
}

/**
 * One end of a connection. Output ports are the names the kind declares (`out`). A layer with a fixed number of inputs takes
 * `in` (or the names `1`, `2` for several); merging layers take `1`, `2`, … in order. A block's ports are the ids
 * of its network's input layers, and of the layers whose output leaves it.
 */
export type Port = readonly [layer: string, port: string];

/** A remark on the canvas. */
export interface Note {
  readonly id: string;
  readonly network: string;
  readonly text: string;
  readonly position: Position;
  readonly extra: JsonObject;
}

/** The tables a patch may change, and what stands in each. */
export interface Items {
  readonly project: Project;
  readonly networks: Network;
  readonly layers: Layer;
  readonly connections: Connection;
  readonly notes: Note;
}

export type TableName = keyof Items;

export const blockKind = 'block';

/** The title of a project to which nobody gave one. */
export const untitled = 'Untitled';

/** An empty project with one empty network. New projects follow the lesson's rules. */
export function emptyDocument(title = untitled): Document {
  const root = 'main';
  return {
    project: { id: 'project', title, rules: 'lesson', axisOrder: 'channels-last', root, extra: {} },
    networks: Table.from<Network>([{ id: root, name: 'Main', arguments: {}, extra: {} }]),
    layers: Table.from<Layer>([]),
    connections: Table.from<Connection>([]),
    notes: Table.from<Note>([]),
  };
}
