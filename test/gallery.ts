import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import { parseProject } from '@shared/document/file';
import type { Document } from '@shared/document/document';
import type { Rules } from '@shared/layers/rules';
import { ruleSets } from '@shared/layers/rules';

const root = new URL('../', import.meta.url);

/** The project of examples/ with this name. */
export function readExample(name: string): Document {
  const opened = parseProject(readFileSync(new URL(`examples/${name}.layerwright`, root), 'utf8'));
  if (!opened.ok) throw new Error(opened.error.text().message);
  return opened.value;
}

/** What follows for an example, under its own rules or others. */
export function analyzeExample(name: string, rules?: Rules): NetworkAnalysis {
  const document = readExample(name);
  return analyze(rules ? { ...document, project: { ...document.project, rules } } : document).root;
}

/** All layers that no block hides, in order, each as often as it stands in the network. */
export const unfolded = ({ order, layers }: NetworkAnalysis): readonly LayerAnalysis[] =>
  order.flatMap((id) => {
    const layer = layers.get(id);
    if (!layer?.layer.block) return layer ?? [];
    return layer.instances.flatMap(({ times, network }) =>
      Array.from({ length: times }, () => unfolded(network)).flat(),
    );
  });

/** What is published of a network under some rules, or any. Nothing is trained less than it is counted unless stated. */
interface Published {
  readonly total: number;
  readonly nonTrainable?: number;
}

type PublishedTotals = Readonly<Record<string, { readonly from: string } & Partial<Record<Rules | 'any', Published>>>>;

const file = fileURLToPath(new URL('test/fixtures/published-totals.json', root));

const published = JSON.parse(readFileSync(file, 'utf8')) as PublishedTotals;

/** A row for every total that is published of an example: under `any` rules, one a rule set that the example is made for. */
export const publishedTotals = Object.entries(published).flatMap(([name, { from, ...byRules }]) =>
  [...ruleSets, 'any' as const].flatMap((rules) => {
    const figures = byRules[rules];
    if (!figures) return [];
    const under = rules === 'any' ? (['keras', 'pytorch'] as const) : [rules];
    return under.map((one) => ({ name, rules: one, from, nonTrainable: 0, ...figures }));
  }),
);
