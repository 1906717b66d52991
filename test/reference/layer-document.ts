import type { Connection, Document, Layer } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { inputPort } from '@shared/document/ports';
import { Table } from '@shared/document/table';
import type { Translated } from '@shared/formats/framework-class';
import type { JsonObject } from '@shared/json';
import { kindOf } from '@shared/layers/index';
import type { Rules } from '@shared/layers/rules';
import type { AxisOrder } from '@shared/layers/shape';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';
import { subject } from './agreement';
import type { LayerCase } from './case';

/** Where the layer of a case stands. */
export interface Surroundings {
  readonly rules: Rules;
  readonly axisOrder: AxisOrder;
}

/** A project with the layer of a case behind an input for each of the shapes it is given. Fails where it cannot be translated. */
export function documentOf(
  layer: LayerCase,
  translated: Result<Translated>,
  surroundings: Surroundings,
): Result<Document> {
  if (!translated.ok) return translated;
  const { kind, settings, ports = [] } = translated.value;
  const frozen = layer.config['trainable'] === false ? { frozen: true as const } : {};
  const sources = layer.inputs.map((shape, index) => layerOf(`input_${index + 1}`, 'input', { shape }));
  const start = emptyDocument();
  return ok({
    ...start,
    project: { ...start.project, ...surroundings },
    layers: Table.from([...sources, { ...layerOf(subject, kind, settings), ...frozen }]),
    connections: Table.from(sources.map(({ id }, index) => connection(id, ports[index] ?? portOf(kind, index)))),
  });
}

const connection = (source: string, port: string): Connection => ({
  id: `${source}-${subject}`,
  from: [source, 'out'],
  to: [subject, port],
  extra: {},
});

function portOf(kindId: string, index: number): string {
  const kind = kindOf(kindId);
  return kind ? inputPort(kind, index) : 'in';
}

const layerOf = (id: string, kind: string, settings: JsonObject): Layer => ({
  id,
  network: emptyDocument().project.root,
  name: id,
  kind,
  settings,
  extra: {},
});
