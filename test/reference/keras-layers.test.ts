import { compareWith } from './agreement';
import { kerasFile, openLayerFile } from './keras-layer-file';
import { readLayersLine, readNewestLine, readUnitTestLine } from './keras-lines';
import { kept, reference } from './trial';

// What Keras makes of single layers, against what we make of them under its rules: each stands in a file as Keras writes it, which is
// opened as any other. A representative part of the figures is kept with the tests; the whole stands in a folder of its own, which
// a clone need not have. What TensorFlow.js made has no version of Keras.

for (const place of [kept, reference])
  for (const [name, read, version] of [
    ['keras-layers.jsonl', readLayersLine, undefined],
    ['keras-python-layers.jsonl', readLayersLine, '2.0.8'],
    ['keras-3.15-layers.jsonl', readNewestLine, '3.15.1'],
    ['keras3-tests.jsonl', readUnitTestLine, '3.15.1'],
  ] as const)
    compareWith({ path: place(name), read, documentOf: (layer) => openLayerFile(kerasFile(layer, version)) });
