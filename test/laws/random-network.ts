import type { Connection, Document, Layer, Network } from '@shared/document/document';
import { blockKind, emptyDocument } from '@shared/document/document';
import { Names } from '@shared/document/names';
import { inputPort, outputPort } from '@shared/document/ports';
import { Table } from '@shared/document/table';
import { kindOf, kinds } from '@shared/layers/index';
import type { LayerKind } from '@shared/layers/kind';
import { inputRange } from '@shared/layers/kind';
import type { Rules } from '@shared/layers/rules';
import { ruleSets } from '@shared/layers/rules';
import { resolveSettings } from '@shared/layers/settings';
import type { AxisOrder, Shape } from '@shared/layers/shape';
import { axisOrders, sameShape } from '@shared/layers/shape';
import type { Random } from './random';
import { randomSettings } from './random-settings';

/**
 * Random projects as people might make them, with everything a document can hold somewhere. Layers of every kind follow each
 * other, branch and merge; some are frozen, share weights, have rules or a place of their own; blocks repeat a network
 * under arguments. Most layers work with what arrives; now and then one does not, or has no input.
 */
export function randomDocument(random: Random): Document {
  const { project, ...start } = emptyDocument(random.pick(['LeNet', 'Netz Ünïcode 网络', 'A "quoted" one']));
  const rules = random.any(['lesson', ...ruleSets] as const) ?? 'lesson';
  const axisOrder = random.any(['channels-last', ...axisOrders] as const) ?? 'channels-last';
  const inside = random.chance(0.4)
    ? new Sketch('unit', random, rules, axisOrder).grow(1 + random.below(5))
    : undefined;
  const main = new Sketch(project.root, random, rules, axisOrder, inside).grow(2 + random.below(18));
  const sketches = inside ? [main, inside] : [main];
  const note = { id: 'note', network: project.root, text: 'Look\nhere', position: { x: 8, y: -16 }, extra: {} };
  return {
    ...start,
    project: { ...project, rules, axisOrder },
    networks: Table.from(sketches.map(({ network }) => network)),
    layers: Table.from(sketches.flatMap(({ layers }) => layers)),
    connections: Table.from(sketches.flatMap(({ connections }) => connections)),
    notes: Table.from(random.chance(0.3) ? [note] : []),
  };
}

/** A network on its way, with the shapes that its layers are likely to give. */
class Sketch {
  readonly network: Network;
  readonly layers: Layer[] = [];
  readonly connections: Connection[] = [];
  readonly #names = new Names([]);
  readonly #shapes = new Map<string, Shape>();

  constructor(
    id: string,
    private readonly random: Random,
    private readonly rules: Rules,
    private readonly order: AxisOrder,
    private readonly inside?: Sketch,
  ) {
    const values = random.chance(0.5) ? { width: 1 + random.below(6) } : {};
    this.network = { id, name: `The ${id}`, arguments: values, extra: random.chance(0.1) ? { reviewed: true } : {} };
  }

  grow(length: number): this {
    this.#addKind(kindNamed('input'), []);
    while (this.layers.length < length) this.#addAny();
    return this;
  }

  #addAny(): void {
    const { random, inside } = this;
    const source = random.chance(0.8) ? this.layers.at(-1) : random.any(this.layers);
    const lot = random();
    if (!source || lot < 0.03) this.#addKind(anyKind(random), []);
    else if (lot < 0.06) this.#addUnknown(source);
    else if (inside && lot < 0.16) this.#addBlock(inside, source);
    else this.#addFitting(source);
  }

  #addUnknown(source: Layer): void {
    this.#add({ kind: 'kind-of-tomorrow', settings: { strength: 11 } }, [source], this.#shapeOf(source));
  }

  /** A layer that works with what arrives, if chance finds one in a few tries. */
  #addFitting(source: Layer): void {
    for (let tries = 3; tries > 0; tries--) {
      const kind = anyKind(this.random);
      if (this.#addKind(kind, this.#sourcesFor(kind, source), tries === 1)) return;
    }
  }

  /** One source, or for a merge others too: mostly of the same shape. */
  #sourcesFor(kind: LayerKind, source: Layer): readonly Layer[] {
    const [least, most] = inputRange(kind);
    if (most === 0) return [];
    if (most === 1 || (least === 1 && this.random.chance(0.8))) return [source];
    const others = this.layers.filter((layer) => layer !== source);
    const alike = others.filter((layer) => sameShape(this.#shapeOf(layer), this.#shapeOf(source)));
    const other = this.random.any(alike.length > 0 && this.random.chance(0.8) ? alike : others);
    return other ? [other, source] : [source];
  }

  /** Adds a layer of a kind, unless it would not work with what arrives and need not be added all the same. */
  #addKind(kind: LayerKind, sources: readonly Layer[], evenIfWrong = true): boolean {
    const [argument] = Object.keys(this.network.arguments);
    const settings = randomSettings(kind, this.random, argument);
    const filled = resolveSettings(kind.fields, settings, this.rules, this.network.arguments).settings;
    const inputs = sources.map((layer) => this.#shapeOf(layer));
    const enough = inputs.length >= inputRange(kind)[0];
    const made = enough
      ? kind.infer({ settings: filled, inputs, rules: this.rules, order: this.order, kindOf })
      : undefined;
    if (!made?.ok && !evenIfWrong) return false;
    this.#add({ kind: kind.id, settings }, sources, made?.ok ? made.value.outputs[0] : inputs[0]);
    return true;
  }

  /** A block around another network, which is fed at all its inputs by one layer. */
  #addBlock(inside: Sketch, source: Layer): void {
    const [repeat, width] = [1 + this.random.below(3), 1 + this.random.below(6)];
    const block = {
      network: inside.network.id,
      repeat,
      ...(this.random.chance(0.2) ? { sharedAcrossRepeats: true as const } : {}),
      arguments: 'width' in inside.network.arguments ? { width } : {},
    };
    const end = inside.layers.at(-1);
    this.#add({ kind: blockKind, settings: {}, block }, [source], end && inside.#shapeOf(end));
  }

  #add(made: Pick<Layer, 'kind' | 'settings' | 'block'>, sources: readonly Layer[], shape: Shape = [1]): void {
    const layer = { ...this.#identity(made.kind), ...made, ...this.#extras(made) };
    this.layers.push(layer);
    this.#shapes.set(layer.id, shape);
    sources.forEach((source, index) => {
      const id = `${source.id}-${layer.id}-${index}`;
      const from = [source.id, this.#exit(source)] as const;
      this.connections.push({ id, from, to: [layer.id, this.#entry(layer, index)], extra: {} });
    });
  }

  #identity(kind: string): Pick<Layer, 'id' | 'network' | 'name' | 'extra'> {
    const stem = kindOf(kind)?.stem ?? 'layer';
    const name = this.#names.next(stem);
    const { id: network } = this.network;
    return { id: `${network}_${name}`, network, name, extra: this.random.chance(0.05) ? { colour: '#7c9a5e' } : {} };
  }

  /** What few layers have: no training, rules or a place of their own, another layer's weights. */
  #extras({ kind }: Pick<Layer, 'kind'>): Partial<Layer> {
    const { random } = this;
    const owner = this.layers.find((layer) => layer.kind === kind && layer.weightsOf === undefined);
    return {
      ...(random.chance(0.1) ? { frozen: true } : {}),
      ...(random.chance(0.05) ? { rules: random.pick(['keras', ...ruleSets]) } : {}),
      ...(owner && random.chance(0.05) ? { weightsOf: owner.id } : {}),
      ...(random.chance(0.15) ? { position: { x: 4 * random.below(400), y: 4 * random.below(200) } } : {}),
    };
  }

  #shapeOf(layer: Layer): Shape {
    return this.#shapes.get(layer.id) ?? [1];
  }

  #entry({ kind: id, block }: Layer, index: number): string {
    if (block) return this.inside?.layers.find((layer) => layer.kind === 'input')?.id ?? 'in';
    const kind = kindOf(id);
    return kind ? inputPort(kind, index) : 'in';
  }

  #exit({ kind: id, block }: Layer): string {
    if (block) return this.inside?.layers.at(-1)?.id ?? 'out';
    const kind = kindOf(id);
    return kind ? outputPort(kind) : 'out';
  }
}

/** Every second layer is of a kind that most networks are made of, however many other kinds there are. */
const anyKind = (random: Random): LayerKind =>
  (random.chance(0.5) ? undefined : random.any(kinds)) ?? kindNamed(random.pick(usual));

const usual = ['conv2d', 'dense', 'max-pool2d', 'batch-norm', 'activation', 'dropout', 'flatten', 'add'] as const;

function kindNamed(id: string): LayerKind {
  const kind = kindOf(id);
  if (!kind) throw new Error(`There is no kind ${id}.`);
  return kind;
}
