import { analyze } from '@shared/analysis/analyze';
import type { Document } from '@shared/document/document';
import { applyFix } from '@shared/document/edit/apply-fix';
import { apply } from '@shared/document/patch';
import type { Fix } from '@shared/layers/kind';
import type { Problem } from '@shared/result';
import { expect, it } from 'vitest';
import { draw } from '../drawing';
import { sizes } from '../sizes';
import type { Random } from './random';
import { repeatedly } from './random';
import { randomEdit } from './random-edit';
import { randomDocument } from './random-network';
import { roughEdit } from './rough-edit';

/** Random projects, and what becomes of them under a few edits: with all the mistakes that chance makes. */
function everyVersion(edit: typeof randomEdit, law: (document: Document, random: Random) => void): void {
  repeatedly(sizes.randomNetworks, (random) => {
    let document = randomDocument(random);
    for (let edits = 0; edits < 10; edits++) {
      law(document, random);
      document = apply(document, edit(document, random).patch);
    }
  });
}

it('every problem says what is wrong, what was expected, what was received and what to do', () => {
  const codes = new Set<string>();
  everyVersion(roughEdit, (document) => {
    for (const { problem } of analyze(document).root.findings) {
      codes.add(problem.code);
      for (const text of Object.values(problem.text())) {
        expect(text, problem.code).toMatch(/\S/);
        expect(text, problem.code).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });
  expect(codes.size).toBeGreaterThan(15);
});

it('a layer is counted unless it has an error, or waits for a layer that has one', () => {
  everyVersion(roughEdit, (document) => {
    const { root } = analyze(document);
    for (const id of root.order) {
      const layer = root.layers.get(id);
      const severities = layer?.findings.map(({ problem }) => problem.severity) ?? [];
      if (layer?.counts === null) expect(severities.some((severity) => severity !== 'advice')).toBe(true);
      else expect(severities).not.toContain('error');
    }
    const uncounted = root.order.filter((id) => root.layers.get(id)?.counts === null);
    expect(root.leftOut.filter((path) => !path.includes('/'))).toEqual([...uncounted, ...root.over]);
  });
});

it('what rests on an assumption comes after a problem', () => {
  everyVersion(roughEdit, (document) => {
    const { root } = analyze(document);
    if (root.findings.every(({ problem }) => problem.severity === 'advice'))
      expect(root.order.filter((id) => root.layers.get(id)?.assumed)).toEqual([]);
  });
});

it('every fix that is offered takes its problem away, with as many clicks as there are inputs at most', () => {
  const applied = new Set<Fix['do']>();
  const tryFixes = (document: Document, random: Random): void => {
    const { root } = analyze(document);
    for (const id of root.order)
      for (const { problem, fixes } of root.layers.get(id)?.findings ?? [])
        for (const fix of fixes) {
          const clicks = Math.max(2, root.layers.get(id)?.inputs.length ?? 0);
          const left = remedied(document, id, problem.code, fix, clicks, random);
          if (left === 'refused') continue;
          expect(left?.data, `${JSON.stringify(fix)} against ${JSON.stringify(problem)}`).toBeUndefined();
          applied.add(fix.do);
        }
  };
  everyVersion(randomEdit, tryFixes);
  // Chance seldom puts a layer where only other rules allow it.
  repeatedly(1, (random) => {
    tryFixes(draw({ x: 'input', row: 'dense', conv: { kind: 'conv2d', rules: 'keras' } }, 'x row conv'), random);
  });
  expect([...applied].sort()).toEqual(['attach', 'disconnect', 'insert', 'rules', 'set']);
});

/**
 * What is left of a problem after a fix, and after the best one against what is left, so many times. `refused` where the
 * document does not take the fix (there is nothing to attach): then it is not offered.
 */
function remedied(
  document: Document,
  layer: string,
  code: string,
  fix: Fix,
  clicks: number,
  random: Random,
): Problem | 'refused' | undefined {
  const patch = applyFix(document, layer, fix, random.id);
  if (!patch.ok) return 'refused';
  const after = apply(document, patch.value);
  const left = analyze(after)
    .root.layers.get(layer)
    ?.findings.find(({ problem }) => problem.code === code);
  const [next] = left?.fixes ?? [];
  return next && clicks > 1 ? remedied(after, layer, code, next, clicks - 1, random) : left?.problem;
}
