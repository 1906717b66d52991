import { sameJson } from '../../json';
import type { Document, Layer, Port } from '../document';
import type { WiringView } from '../wiring';
import { wiringOf } from '../wiring';
import { inputKind } from './block-ports';

/** A part of a network that one tensor enters and one leaves, and that stands several times in a row. */
export interface Run {
  /** The layers of each repeat, in the order of the flow: at least two repeats. */
  readonly repeats: readonly (readonly string[])[];
}

/** A stretch of the flow between two places at which a single tensor flows. */
interface Cell {
  readonly layers: readonly Layer[];
  /** All that another cell must have alike, as text; a text of its own where it cannot be repeated. */
  readonly print: string;
}

/** Longer patterns than this, in cells, are not looked for. */
const longest = 64;

/**
 * The runs of identical parts of a network that could be blocks instead: same kinds, settings and connections, one after the other,
 * joined by one tensor. They do not overlap; of what could be folded in several ways, the most layers go.
 *
 * `order` are the layers of one network in topological order.
 */
export function findRuns(document: Document, order: readonly string[]): readonly Run[] {
  const cells = cellsOf(document, order);
  const runs: Run[] = [];
  for (let start = 0; start < cells.length;) {
    const best = longestRun(cells, start);
    if (best) runs.push({ repeats: repeatsAt(cells, start, best) });
    start += best ? best.period * best.times : 1;
  }
  return runs;
}

interface Pattern {
  readonly period: number;
  readonly times: number;
}

/** The pattern that begins here and folds away the most layers; of several, the shortest. */
function longestRun(cells: readonly Cell[], start: number): Pattern | undefined {
  let best: (Pattern & { readonly saved: number }) | undefined;
  for (let period = 1; period <= Math.min(longest, (cells.length - start) / 2); period++) {
    const times = timesOf(cells, start, period);
    const saved = (times - 1) * sizeOf(cells.slice(start, start + period));
    if (times > 1 && saved > (best?.saved ?? 0)) best = { period, times, saved };
  }
  // A single layer twice is read more easily as it is.
  return best && best.saved > 1 ? best : undefined;
}

const sizeOf = (cells: readonly Cell[]): number => cells.reduce((sum, { layers }) => sum + layers.length, 0);

/** How often the next cells stand there in a row. */
function timesOf(cells: readonly Cell[], start: number, period: number): number {
  let length = period;
  while (cells[start + length] && cells[start + length]?.print === cells[start + length - period]?.print) length++;
  return Math.floor(length / period);
}

const repeatsAt = (cells: readonly Cell[], start: number, { period, times }: Pattern): Run['repeats'] =>
  Array.from({ length: times }, (_, repeat) =>
    cells
      .slice(start + repeat * period, start + (repeat + 1) * period)
      .flatMap(({ layers }) => layers.map(({ id }) => id)),
  );

/** Cuts the flow wherever a single tensor flows. */
function cellsOf(document: Document, order: readonly string[]): readonly Cell[] {
  const wiring = wiringOf(document);
  const position = new Map(order.map((id, index) => [id, index]));
  const sharing = sharingLayers(document);
  const cells: Cell[] = [];
  let members: Layer[] = [];
  let entry: Port | undefined;
  /** The ports at which tensors flow past here, with the last layer that reads each. */
  const open = new Map<string, number>();
  for (const [at, id] of order.entries()) {
    const layer = document.layers.get(id);
    if (!layer) continue;
    members.push(layer);
    for (const { from, to } of wiring.outOf(id))
      open.set(from.join(' '), Math.max(open.get(from.join(' ')) ?? 0, position.get(to[0]) ?? 0));
    for (const [port, last] of open) if (last <= at) open.delete(port);
    const [exit, another] = [...open.keys()];
    if (another !== undefined || exit?.startsWith(`${id} `) === false) continue;
    cells.push(cellOf(wiring, members, entry, sharing));
    members = [];
    entry = exit === undefined ? undefined : [id, exit.slice(id.length + 1)];
  }
  return cells;
}

/** The layers that use the weights of another, or give theirs to one: they are no copies of each other. */
const sharingLayers = ({ layers }: Document): ReadonlySet<string> =>
  new Set([...layers].flatMap(({ id, weightsOf }) => (weightsOf === undefined ? [] : [id, weightsOf])));

function cellOf(
  wiring: WiringView,
  layers: readonly Layer[],
  entry: Port | undefined,
  sharing: ReadonlySet<string>,
): Cell {
  const places = new Map(layers.map(({ id }, index) => [id, index]));
  const inside = layers.map(({ id, kind, settings, block, frozen, rules, axisOrder, extra }) => [
    { kind, settings, block, frozen, rules, axisOrder, extra },
    wiring
      .into(id)
      .map(({ from, to, extra: more }) => [places.get(from[0]) ?? -1, sourcePort(from, entry), to[1], more]),
  ]);
  const ends = layers.filter(({ id }) => wiring.outOf(id).every(({ to }) => !places.has(to[0])));
  const isClosed = entry !== undefined && ends.length === 1 && ends[0] === layers.at(-1);
  const canRepeat = isClosed && layers.every((layer) => layer.kind !== inputKind && !sharing.has(layer.id));
  return { layers, print: canRepeat ? JSON.stringify(inside) : `only ${layers[0]?.id ?? ''}` };
}

/** The port that a layer reads; that of the tensor that enters the cell is the same for all cells. */
const sourcePort = (from: Port, entry: Port | undefined): string => (sameJson(from, entry) ? 'entry' : from[1]);
