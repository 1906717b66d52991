import { analyze } from '@shared/analysis/analyze';
import type { AxisField, Field } from '@shared/analysis/field-arithmetic';
import { receptiveFields } from '@shared/analysis/receptive-field';
import type { Category } from '@shared/layers/kind';
import { kinds } from '@shared/layers/index';
import { ruleSets } from '@shared/layers/rules';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import { input, layer, sketch } from '../unit/shared/analysis/sketch';
import { keptProjects } from './kept-projects';
import { repeatedly } from './random';
import { randomDocument } from './random-network';
import { sampleDocument } from './sample-document';
import { randomChain, spanAt } from './recount/receptive-field';

/** Families of which none works cell by cell: they slide, remember or attend. */
const looking: readonly Category[] = ['conv', 'pool', 'recur', 'attn'];

it('a kind that slides a window, remembers or attends says what it sees', () => {
  for (const kind of kinds) {
    const { id, category, fields } = kind;
    const slides = ['kernel', 'poolSize', 'stride'].some((name) => name in fields);
    if (slides || looking.includes(category)) expect('reach' in kind, id).toBe(true);
  }
});

/** The axes of a field that say something. */
const axesOf = (field: Field): readonly AxisField[] =>
  field === null || field === 'whole' ? [] : field.filter((axis) => axis !== 'whole');

it('no field is broken, and each has as many axes as its tensor has beside the channels', () => {
  const documents = [
    ...keptProjects.map(([, document]) => document),
    ...kinds.flatMap((kind) => ruleSets.map((rules) => sampleDocument(kind, rules))),
  ];
  repeatedly(sizes.randomNetworks, (random) => documents.push(randomDocument(random)));
  for (const document of documents) {
    const analysis = analyze(document);
    for (const [path, { outputs }] of receptiveFields(document, analysis)) {
      const found = analysis.at(path);
      outputs.forEach((field, at) => {
        for (const { size, jump, start } of axesOf(field)) {
          expect(size > 0 && jump > 0, path).toBe(true);
          expect(start === null || Number.isFinite(start), path).toBe(true);
        }
        const shape = found?.outputs[at];
        if (field && field !== 'whole' && shape) expect(field.length, path).toBe(shape.length - 1);
      });
    }
  }
});

it('following single cells back through a chain comes to the same', () => {
  let followed = 0;
  repeatedly(sizes.propertyRuns, (random) => {
    const { length, links } = randomChain(random);
    const ids = links.map((_, at) => `layer${at}`);
    const document = sketch({
      chain: {
        layers: {
          x: input(length, 1),
          ...Object.fromEntries(links.map(({ kind, settings }, at) => [`layer${at}`, layer(kind, settings)] as const)),
        },
        wires: [['x', ...ids].join(' ')],
      },
    });
    const analysis = analyze(document);
    if (analysis.root.findings.length > 0) return;
    followed++;
    const [first, second] = [spanAt(0, length, links), spanAt(1, length, links)];
    expect(receptiveFields(document, analysis).get(ids.at(-1) ?? '')?.outputs).toEqual([
      [
        {
          size: first.last - first.first + 1,
          jump: second.first - first.first,
          start: (first.first + first.last) / 2,
        },
      ],
    ]);
  });
  expect(followed).toBeGreaterThan(sizes.propertyRuns / 2);
});
