import { translate } from '@shared/formats/framework-class';
import { torchModules } from '@shared/formats/pytorch/modules';
import { compareWith } from './agreement';
import type { LayerCase } from './case';
import { documentOf } from './layer-document';
import { readModuleLine, readNewestModuleLine } from './torch-lines';
import { kept, reference } from './trial';

// What PyTorch makes of single modules, against what we make of them under its rules.

function torchDocument(layer: LayerCase) {
  const entry = torchModules.get(layer.className);
  return (
    entry &&
    documentOf(layer, translate(layer.className, entry, layer.config), {
      rules: 'pytorch',
      axisOrder: 'channels-first',
    })
  );
}

for (const place of [kept, reference])
  for (const [name, read] of [
    ['torch-layers.jsonl', readModuleLine],
    ['torch-2.13-layers.jsonl', readNewestModuleLine],
  ] as const)
    compareWith({ path: place(name), read, documentOf: torchDocument });
