import type { Table } from '../document/table';
import type { Finding, Instance, LayerAnalysis } from './analysis';

/**
 * What a network reports: findings, and the layers that its counts leave out. Both are gathered from the few layers that
 * have something to report, so that an edit in a large network does not look at all of it.
 */

export const reports = ({ findings, counts, instances }: LayerAnalysis): boolean =>
  findings.length > 0 || counts === null || (instances.length > 0 && instances.some(reportsInside));

const reportsInside = ({ network }: Instance): boolean => network.reporting.length > 0;

/** The reporting layers after some have changed: the same list where none of those has, or had, anything to report. */
export function reportingAfter(
  before: readonly string[],
  changed: readonly LayerAnalysis[],
  position: (id: string) => number,
): readonly string[] {
  const touched = new Set(changed.map(({ id }) => id));
  const kept = before.filter((id) => !touched.has(id));
  const now = changed.filter(reports).map(({ id }) => id);
  if (now.length === 0 && kept.length === before.length) return before;
  return [...kept, ...now].sort((a, b) => position(a) - position(b));
}

type Layers = Table<LayerAnalysis>;

/** The findings of the reporting layers, in order. What several repeats of a block report alike stands there once. */
export const findingsOf = (reporting: readonly string[], layers: Layers): readonly Finding[] =>
  reporting.flatMap((id) => {
    const layer = layers.get(id);
    return layer ? [...layer.findings, ...findingsInside(layer)] : [];
  });

function findingsInside({ id, instances }: LayerAnalysis): Iterable<Finding> {
  const inside = new Map<string, Finding>();
  for (const { network } of instances)
    for (const finding of network.findings) {
      const at = finding.at === null ? id : `${id}/${finding.at}`;
      const key = `${at} ${finding.problem.code}`;
      if (!inside.has(key)) inside.set(key, { ...finding, at });
    }
  return inside.values();
}

/** The paths of the reporting layers that were not counted, in order. A block that was not is named for all inside of it. */
export const leftOutOf = (reporting: readonly string[], layers: Layers): readonly string[] =>
  reporting.flatMap((id) => {
    const layer = layers.get(id);
    if (!layer) return [];
    if (layer.counts === null) return [id];
    return [...new Set(layer.instances.flatMap(({ network }) => network.leftOut.map((path) => `${id}/${path}`)))];
  });
