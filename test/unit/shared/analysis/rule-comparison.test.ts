import { analyze } from '@shared/analysis/analyze';
import { disagreementOn } from '@shared/analysis/rule-comparison';
import { disagreementText } from '@shared/analysis/rule-comparison-text';
import type { Layer } from '@shared/document/document';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';

function differs(kind: string, shape: readonly number[], settings: Layer['settings'] = {}): string | undefined {
  const document = draw({ x: { kind: 'input', settings: { shape } }, layer: { kind, settings } }, 'x layer');
  const layer = analyze(document).at('layer');
  const disagreement = layer && disagreementOn(layer);
  return disagreement && disagreementText(disagreement);
}

it('says nothing where the frameworks agree', () => {
  expect(differs('dense', [12], { units: 3 })).toBeUndefined();
  expect(differs('conv2d', [20, 20, 3], { filters: 2, kernel: 3 })).toBeUndefined();
});

it('says nothing where one of them would refuse the layer', () => {
  expect(differs('conv2d', [20], { filters: 2, kernel: 3 })).toBeUndefined();
});

it('gives both numbers, and why they differ', () => {
  expect(differs('lstm', [20, 16], { units: 32 })).toBe('Keras 6,272, PyTorch 6,400: PyTorch keeps two bias vectors');
  expect(differs('prelu', [8, 8, 16])).toMatch(/^Keras 1,024, PyTorch 1/);
});

it('gives for a reason what explains just that difference', () => {
  const clause = 'PyTorch returns the whole sequence';
  expect(differs('lstm', [20, 16], { units: 32, bias: false })).toBe(`Keras 32, PyTorch 20×32: ${clause}`);
  expect(differs('gru', [20, 16], { units: 32 })).toBe(`Keras 32, PyTorch 20×32: ${clause}`);
  expect(differs('bidirectional', [20, 16], { layer: { kind: 'gru', settings: { units: 32 } } })).toBe(
    `Keras 64, PyTorch 20×64: ${clause}`,
  );
});

it('tells what only one of them counts as parameters, though both store it', () => {
  expect(differs('batch-norm', [8, 8, 16])).toBe(
    `Keras ${2 * 16 + 2 * 16} parameters, PyTorch ${2 * 16} parameters: PyTorch keeps statistics as buffers, not as parameters`,
  );
});

it('says nothing of a layer that could not be counted, such as one without an input', () => {
  const layer = analyze(draw({ layer: 'transformer-encoder-layer' })).at('layer');
  expect(layer && disagreementOn(layer)).toBeUndefined();
});
