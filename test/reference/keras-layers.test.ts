import { translateKeras } from '@shared/formats/keras/translate';
import { compareWith, kept, reference } from './agreement';
import type { LayerCase } from './case';
import { readLayersLine, readNewestLine, readUnitTestLine } from './keras-lines';
import { documentOf } from './layer-document';

// What Keras makes of single layers, against what we make of them under its rules. A representative part of the figures is kept
// with the tests; the whole stands in a folder of its own, which a clone need not have.

function kerasDocument(layer: LayerCase) {
  const translated = translateKeras(layer.className, layer.config);
  const axisOrder = layer.config['data_format'] === 'channels_first' ? 'channels-first' : 'channels-last';
  return translated && documentOf(layer, translated, { rules: 'keras', axisOrder });
}

for (const [path, read] of [
  [kept('keras-figures.jsonl'), readLayersLine],
  [reference('keras-layers.jsonl'), readLayersLine],
  [reference('keras-python-layers.jsonl'), readLayersLine],
  [reference('keras-3.15-layers.jsonl'), readNewestLine],
  [reference('keras3-tests.jsonl'), readUnitTestLine],
] as const)
  compareWith({ path, read, documentOf: kerasDocument });
