import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/analysis/analyze';
import { disagreementsOn } from '@shared/analysis/rule-comparison';
import type { Document } from '@shared/document/document';
import type { Json } from '@shared/json';
import { kinds } from '@shared/layers/index';
import { sampleDocument } from './sample-document';

/** Sizes of which no two are the same, so that a difference between axes shows; powers of two, so that heads and groups divide them. */
const sizes = [8, 16, 32, 64];

const shaped = (shape: Json | undefined): Json | undefined =>
  Array.isArray(shape) ? sizes.slice(0, shape.length) : shape;

function withDifferentSizes(document: Document): Document {
  const inputs = [...document.layers].filter(({ kind }) => kind === 'input');
  const resized = inputs.map((input) => ({
    ...input,
    settings: { ...input.settings, shape: shaped(input.settings['shape']) ?? null },
  }));
  return { ...document, layers: document.layers.withAll(resized) };
}

describe.each(kinds.map((kind) => ({ id: kind.id, kind })))('$id', ({ kind }) => {
  it('tells why, wherever the frameworks come to other numbers', () => {
    for (const rules of ['keras', 'pytorch'] as const) {
      const document = sampleDocument(kind, rules);
      for (const drawn of [document, withDifferentSizes(document)]) {
        const layer = analyze(drawn).at('subject');
        for (const { reason } of layer ? disagreementsOn(layer) : []) expect(reason).toBeDefined();
      }
    }
  });
});
