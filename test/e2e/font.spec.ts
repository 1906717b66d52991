import fc from 'fast-check';
import { textWidth } from '../../shared/scene/text-metrics';
import { fontFamily, fontWeights } from '../../shared/scene/typeface';
import { seed, sizes } from '../sizes';
import { expect, test } from './fixtures';

const letters =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-/.,:()[]{}<>&"\'+=×·→−÷≤≥…²³éöñßłžαβλσЖё';

const line = fc.record({
  text: fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 40 }),
  size: fc.constantFrom(11, 11.5, 12, 13, 15, 28),
  weight: fc.constantFrom(...fontWeights),
});

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
}

/** Runs in the page: what the browser says each line is wide, where it is drawn at a zoom. */
async function measure({ lines, family, zoom }: { lines: readonly Line[]; family: string; zoom: number }) {
  await Promise.all(lines.map(({ weight }) => document.fonts.load(`${weight} 13px "${family}"`)));
  const create = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const [svg, group, text] = [create('svg'), create('g'), create('text') as SVGTextElement];
  document.body.append(svg);
  svg.append(group);
  group.append(text);
  group.setAttribute('transform', `scale(${zoom})`);
  text.setAttribute('font-family', family);
  text.style.whiteSpace = 'pre';
  const widths = lines.map((line) => {
    text.textContent = line.text;
    text.setAttribute('font-size', String(line.size));
    text.setAttribute('font-weight', String(line.weight));
    return text.getComputedTextLength();
  });
  svg.remove();
  return widths;
}

for (const zoom of [1, 0.63]) {
  test(`at a zoom of ${zoom} the window draws text as wide as the width table says`, async ({ page }) => {
    const lines = fc.sample(line, { seed, numRuns: sizes.measuredStrings });
    const widths = await page.evaluate(measure, { lines, family: fontFamily, zoom });
    const off = lines.filter(({ text, size, weight }, index) => {
      return Math.abs(textWidth(text, size, weight) - (widths[index] ?? 0)) >= 0.5;
    });
    expect(off).toEqual([]);
  });
}
