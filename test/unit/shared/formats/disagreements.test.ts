import { analyze } from '@shared/analysis/analyze';
import type { Layer } from '@shared/document/document';
import { disagreementTexts } from '@shared/formats/disagreements';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';

function differs(kind: string, shape: readonly number[], settings: Layer['settings'] = {}): readonly string[] {
  const document = draw({ x: { kind: 'input', settings: { shape } }, layer: { kind, settings } }, 'x layer');
  const layer = analyze(document).at('layer');
  return layer ? disagreementTexts(layer) : [];
}

const whole = 'PyTorch returns the whole sequence';

it('says nothing where the frameworks agree', () => {
  expect(differs('dense', [12], { units: 3 })).toEqual([]);
  expect(differs('conv2d', [20, 20, 3], { filters: 2, kernel: 3 })).toEqual([]);
});

it('says nothing where one of them would refuse the layer', () => {
  expect(differs('conv2d', [20], { filters: 2, kernel: 3 })).toEqual([]);
});

it('says nothing of a layer that one of them lacks', () => {
  expect(differs('normalization', [8, 8, 16])).toEqual([]);
  expect(differs('conv-lstm2d', [4, 8, 8, 3], { filters: 2, kernel: 3 })).toEqual([]);
  expect(differs('time-distributed', [4, 8, 8, 3], { layer: { kind: 'normalization', settings: {} } })).toEqual([]);
  expect(differs('quantized', [16], { layer: { kind: 'dense', settings: { units: 4 } } })).toEqual([]);
});

it('gives both numbers, and why they differ, for all that differs', () => {
  expect(differs('lstm', [20, 16], { units: 32 })).toEqual([
    'Keras 6,272, PyTorch 6,400: PyTorch keeps two bias vectors',
    `Keras 32, PyTorch 20×32: ${whole}`,
  ]);
  expect(differs('prelu', [8, 8, 16])).toEqual([expect.stringMatching(/^Keras 1,024, PyTorch 1: /)]);
});

it('gives for a reason what explains just that difference', () => {
  expect(differs('lstm', [20, 16], { units: 32, bias: false })).toEqual([`Keras 32, PyTorch 20×32: ${whole}`]);
  expect(differs('gru', [20, 16], { units: 32 })).toEqual([`Keras 32, PyTorch 20×32: ${whole}`]);
});

it('compares a wrapper by the layer inside: PyTorch has flags instead of wrappers', () => {
  expect(differs('bidirectional', [20, 16], { layer: { kind: 'gru', settings: { units: 32 } } })).toEqual([
    `Keras 64, PyTorch 20×64: ${whole}`,
  ]);
});

it('tells what only one of them counts as parameters, though both store it', () => {
  expect(differs('batch-norm', [8, 8, 16])).toEqual([
    `Keras ${2 * 16 + 2 * 16} parameters, PyTorch ${2 * 16} parameters: PyTorch keeps statistics as buffers, not as parameters`,
  ]);
});

it('says nothing of a layer that could not be counted, such as one without an input', () => {
  const layer = analyze(draw({ layer: 'multi-head-attention' })).at('layer');
  expect(layer && disagreementTexts(layer)).toEqual([]);
});
