import { analyze } from '@shared/analysis/analyze';
import type { Analysis, LayerAnalysis } from '@shared/analysis/analysis';
import type { Document } from '@shared/document/document';
import { openProject } from '@shared/document/file';
import { apply, invert } from '@shared/document/patch';
import { Table } from '@shared/document/table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizes } from '../sizes';
import { arbitraryFile } from './arbitrary-file';
import { keptProjects } from './kept-projects';
import { plainAnalysis } from './plain-analysis';
import { repeatedly } from './random';
import { randomEdit } from './random-edit';
import { randomDocument } from './random-network';
import { roughEdit } from './rough-edit';

function expectSame(incremental: Analysis, document: Document, after: string): void {
  const [made, scratch] = [plainAnalysis(incremental), plainAnalysis(analyze(document))];
  // Comparing texts is ten times faster; the objects tell what differs.
  if (JSON.stringify(made) !== JSON.stringify(scratch)) expect(made, after).toEqual(scratch);
}

describe('analysing what an edit changed comes to the same as analysing from scratch', () => {
  it('after every verb', () => {
    repeatedly(sizes.randomNetworks, (random, run) => {
      let document = keptProjects[run]?.[1] ?? randomDocument(random);
      let analysis = analyze(document);
      for (let edit = 0; edit < sizes.editsPerNetwork; edit++) {
        const { name, patch } = randomEdit(document, random);
        document = apply(document, patch);
        analysis = analyze(document, analysis);
        expectSame(analysis, document, `edit ${edit}, ${name}`);
      }
    });
  });

  it('after changes that leave a document in pieces', () => {
    repeatedly(sizes.randomNetworks, (random) => {
      let document = randomDocument(random);
      let analysis = analyze(document);
      for (let edit = 0; edit < sizes.editsPerNetwork; edit++) {
        const { name, patch } = roughEdit(document, random);
        document = apply(document, patch);
        analysis = analyze(document, analysis);
        expectSame(analysis, document, `edit ${edit}, ${name}`);
      }
    });
  });

  it('from whichever earlier version, there and back', () => {
    repeatedly(sizes.randomNetworks, (random) => {
      const versions = [randomDocument(random)] as [Document, ...Document[]];
      const analyses = [analyze(versions[0])];
      for (let edit = 0; edit < sizes.editsPerNetwork / 4; edit++) {
        const document = random.pick(versions);
        const { name, patch } = roughEdit(document, random);
        const edited = apply(document, patch);
        const analysis = analyze(edited, random.any(analyses));
        expectSame(analysis, edited, `edit ${edit}, ${name}`);
        expectSame(analyze(apply(edited, invert(patch)), analysis), document, `edit ${edit}, ${name}, undone`);
        versions.push(edited);
        analyses.push(analysis);
      }
    });
  });

  it('from one file to any other', () => {
    const project = arbitraryFile.map((file) => {
      const opened = openProject(JSON.stringify(file));
      if (!opened.ok) throw new Error(opened.error.text().message);
      return opened.value.document;
    });
    fc.assert(
      fc.property(project, project, (document, other) => {
        expectSame(analyze(other, analyze(document)), other, 'the other file');
      }),
      { numRuns: sizes.generatedDocuments / 5 },
    );
  });
});

describe('an edit infers only what depends on it', () => {
  /** A layer depends on what it is, on what surrounds it and on what arrives at it: nothing else. */
  const depends = (now: LayerAnalysis | undefined, before: LayerAnalysis | undefined): boolean =>
    now?.layer !== before?.layer || arrivalText(now) !== arrivalText(before);

  const arrivalText = (analysis: LayerAnalysis | undefined): string => {
    const { shapes, ports, assumed, broken } = analysis?.arrivals ?? {};
    return JSON.stringify({ shapes, ports, assumed, broken });
  };

  it('counted over every verb, in networks without blocks', () => {
    repeatedly(sizes.randomNetworks, (random) => {
      let document = withoutBlocks(randomDocument(random));
      let analysis = analyze(document);
      for (let edit = 0; edit < sizes.editsPerNetwork; edit++) {
        const { name, patch } = randomEdit(document, random);
        if (name === 'group') continue;
        const before = { document, root: analyze(document).root };
        document = apply(document, patch);
        analysis = analyze(document, analysis);
        const { order, layers } = analyze(document).root;
        const dependent = order.filter((id) => depends(layers.get(id), before.root.layers.get(id)));
        if (sameProject(document, before.document)) expect(analysis.inferred, name).toBe(dependent.length);
        else expect(analysis.inferred, name).toBeLessThanOrEqual(order.length);
      }
    });
  });

  it('and never more than from scratch', () => {
    repeatedly(sizes.randomNetworks, (random) => {
      let document = randomDocument(random);
      let analysis = analyze(document);
      for (let edit = 0; edit < sizes.editsPerNetwork; edit++) {
        document = apply(document, randomEdit(document, random).patch);
        analysis = analyze(document, analysis);
        expect(analysis.inferred).toBeLessThanOrEqual(analyze(document).inferred);
      }
    });
  });
});

const sameProject = (a: Document, b: Document): boolean =>
  a.project.rules === b.project.rules && a.project.axisOrder === b.project.axisOrder;

function withoutBlocks(document: Document): Document {
  const layers = [...document.layers].filter(({ block, network }) => !block && network === document.project.root);
  const left = new Set(layers.map(({ id }) => id));
  const connections = [...document.connections].filter(({ from, to }) => left.has(from[0]) && left.has(to[0]));
  const networks = [...document.networks].filter(({ id }) => id === document.project.root);
  return {
    ...document,
    networks: Table.from(networks),
    layers: Table.from(layers),
    connections: Table.from(connections),
  };
}
