import type { Analysis, Finding, LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';

/** An analysis as plain data, with all that is in it and inside its blocks, to be compared with another. */
export const plainAnalysis = ({ root }: Analysis): object => plainNetwork(root);

const plainNetwork = ({ layers, findings, ...network }: NetworkAnalysis): object => ({
  ...network,
  findings: findings.map(plainFinding),
  layers: network.order.map((id) => plainLayer(layers.get(id))),
});

const plainLayer = (analysis: LayerAnalysis | undefined): object => {
  if (!analysis) throw new Error('A layer in the order has no analysis.');
  const { kind, instances, findings, ...layer } = analysis;
  return {
    ...layer,
    kind: kind?.id,
    findings: findings.map(plainFinding),
    instances: instances.map(({ times, network }) => ({ times, network: plainNetwork(network) })),
  };
};

const plainFinding = ({ problem, at, fixes }: Finding): object => {
  const { code, severity, data } = problem;
  return { code, severity, data, at, fixes };
};

/** Every layer of an analysis, and of what is inside its blocks. */
export function* layersIn({ order, layers }: NetworkAnalysis): Iterable<LayerAnalysis> {
  for (const id of order) {
    const layer = layers.get(id);
    if (!layer) continue;
    yield layer;
    for (const { network } of layer.instances) yield* layersIn(network);
  }
}
