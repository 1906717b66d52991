import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '@shared/analysis/analyze';
import { costOf } from '@shared/analysis/cost';
import { translate } from '@shared/formats/framework-class';
import { torchModules } from '@shared/formats/pytorch/modules';
import type { JsonObject } from '@shared/json';
import type { Shape } from '@shared/layers/shape';
import { describe, expect, it } from 'vitest';
import { subject } from './agreement';
import { documentOf } from './layer-document';
import { kept, reference } from './trial';

// The multiply-adds of whole networks of torchvision, layer by layer as hooks saw them run. One of them stands with the tests.

interface Zoo {
  readonly totals: { readonly macs: { readonly all: number } };
  readonly layers: readonly ZooLayer[];
}

interface ZooLayer {
  readonly name: string;
  readonly type: string;
  readonly config: JsonObject;
  readonly input_shape: Shape;
  readonly macs: number;
}

function multiplyAdds({ name, type, config, input_shape }: ZooLayer): number | null {
  const entry = torchModules.get(type);
  if (!entry) throw new Error(`There is no kind for ${type}.`);
  const layer = { id: name, className: type, config, inputs: [input_shape] };
  const document = documentOf(layer, translate(type, entry, config), {
    rules: 'pytorch',
    axisOrder: 'channels-first',
  });
  if (!document.ok) throw new Error(document.error.text().message);
  const analysis = analyze(document.value).root.layers.get(subject);
  return analysis ? costOf(analysis).multiplyAdds : null;
}

for (const folder of [kept('zoo'), reference('zoo')])
  describe.runIf(existsSync(folder))(folder.includes('fixtures') ? 'kept with the tests' : 'zoo', () => {
    it.each(existsSync(folder) ? readdirSync(folder) : [])('%s', (file) => {
      const { layers, totals } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Zoo;
      let total = 0;
      for (const layer of layers) {
        const count = multiplyAdds(layer);
        expect(count, layer.name).toBe(layer.macs);
        total += Number(count);
      }
      expect(total).toBe(totals.macs.all);
    });
  });
