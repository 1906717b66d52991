import type { Connection, Document, Layer } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { initialSettings } from '@shared/document/edit/settings';
import { inputPort } from '@shared/document/ports';
import { Table } from '@shared/document/table';
import type { JsonObject } from '@shared/json';
import type { LayerKind } from '@shared/layers/kind';
import { sampleInputs } from '@shared/layers/kind';
import type { Rules } from '@shared/layers/rules';

/** A project with one new layer of a kind, behind inputs that suit it. */
export function sampleDocument(kind: LayerKind, rules: Rules): Document {
  const { project, ...start } = emptyDocument(kind.label);
  const layer = (id: string, kindId: string, settings: JsonObject): Layer => ({
    id,
    network: project.root,
    name: id,
    kind: kindId,
    settings,
    extra: {},
  });
  const sources = sampleInputs(kind).map((shape, index) => layer(`input_${index + 1}`, 'input', { shape }));
  const connections = sources.map(({ id }, index): Connection => {
    const port = inputPort(kind, index);
    return { id: `${id}-subject`, from: [id, 'out'], to: ['subject', port], extra: {} };
  });
  return {
    ...start,
    project: { ...project, rules },
    layers: Table.from([...sources, layer('subject', kind.id, initialSettings(kind))]),
    connections: Table.from(connections),
  };
}
