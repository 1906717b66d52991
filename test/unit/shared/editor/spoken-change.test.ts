import { analyze } from '@shared/analysis/analyze';
import { setSettings } from '@shared/document/edit/settings';
import { spokenChange } from '@shared/editor/spoken-change';
import { describe, expect, it } from 'vitest';
import { after, draw } from '../../../drawing';

const document = draw(
  { x: 'input', conv: { kind: 'conv2d', settings: { filters: 2, kernel: [3, 3], padding: 'valid' } } },
  'x conv',
);
const set = (settings: Parameters<typeof setSettings>[2]) => analyze(after(document, setSettings(document, ['conv'], settings))); // prettier-ignore
const before = analyze(document);

describe('what is said of an edit', () => {
  it('is the total beside the last one', () => {
    expect(spokenChange(before, set({ filters: 3 }))).toBe('84, was 56.'); // 3 × 27 + 3
  });

  it('is a new problem with its remedy, once', () => {
    const broken = set({ kernel: [30, 30] });
    expect(spokenChange(before, broken)).toMatch(/^0, was 56\. There is nothing left to slide over/);
    expect(spokenChange(broken, broken)).toBe('');
  });

  it('is nothing where nothing can be heard', () => {
    expect(spokenChange(before, set({ activation: 'relu' }))).toBe('');
  });
});
