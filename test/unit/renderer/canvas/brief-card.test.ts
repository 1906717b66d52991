import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { formatCount } from '@shared/format-number';
import { textWidth } from '@shared/scene/text-metrics';
import { describe, expect, it } from 'vitest';
import { briefCard, farCard } from '../../../../renderer/canvas/brief-card';
import { draw } from '../../../drawing';

const size = { width: 150, height: 92 };

function dense(name: string, units: number): LayerAnalysis {
  const document = draw(
    { x: { kind: 'input', settings: { shape: [1000] } }, [name]: { settings: { units } } },
    `x ${name}`,
  );
  const layer = analyze(document).root.layers.get(name);
  if (!layer) throw new Error(`${name} was not analysed.`);
  return layer;
}

const textsOf = (...card: Parameters<typeof briefCard>): readonly string[] =>
  briefCard(...card).texts.map(({ text }) => text);

describe('a card on a small diagram', () => {
  it('has its texts at eleven pixels on the screen, within the card', () => {
    for (const scale of [0.7, 0.5, 0.35]) {
      for (const { x, y, size: letters, text } of briefCard(dense('dense_1', 10), size, scale).texts) {
        expect(letters * scale).toBeCloseTo(11);
        expect(x + textWidth(text, letters, 600)).toBeLessThan(size.width);
        expect(y).toBeLessThan(size.height);
      }
    }
  });

  it('says the whole count, or a short form where that has no room', () => {
    const count = 1000 * 100_000 + 100_000;
    expect(textsOf(dense('dense_1', 100_000), size, 0.7)).toEqual(['dense_1', formatCount(count)]);
    expect(textsOf(dense('dense_1', 100_000), size, 0.4)).toEqual(['dense_1', '100 M']);
  });

  it('cuts a name that is too long', () => {
    const [name = ''] = textsOf(dense('dense_of_a_long_name', 1), size, 0.5);
    expect(name).toMatch(/^dense.*…$/);
  });

  it('has its tile while there is room beside it', () => {
    expect(briefCard(dense('a', 1), size, 0.5).tile).toBeDefined();
    expect(briefCard(dense('a', 1), size, 0.4).tile).toBeUndefined();
    expect(farCard(size)).toEqual({
      tile: { x: (150 - 92 * 0.6) / 2, y: (92 - 92 * 0.6) / 2, size: 92 * 0.6 },
      texts: [],
    });
  });
});
