import { analyze } from '@shared/analysis/analyze';
import { expandLayer } from '@shared/analysis/explain';
import { openComposite } from '@shared/document/edit/open-composite';
import { apply } from '@shared/document/patch';
import { kinds } from '@shared/layers/index';
import { ruleSets } from '@shared/layers/rules';
import { describe, expect, it } from 'vitest';
import { countedIds } from '../drawing';
import { sampleDocument } from './sample-document';

const composites = kinds.filter((kind) => kind.expand !== undefined);

it('some kinds are made of others', () => {
  expect(composites.length).toBeGreaterThan(0);
});

describe.each(composites.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it.each(ruleSets)('opens into layers without changing a number, by the rules of %s', (rules) => {
    const document = sampleDocument(kind, rules);
    const { root } = analyze(document);
    const composite = root.layers.get('subject');
    const expansion = composite && expandLayer(composite);
    if (!expansion) throw new Error('It cannot be opened.');
    const opened = analyze(apply(document, openComposite(document, 'subject', expansion, countedIds())));
    expect(opened.root.findings).toEqual([]);
    expect(opened.root.counts).toEqual(root.counts);
    expect(opened.root.outputs).toEqual(root.outputs);
  });
});
