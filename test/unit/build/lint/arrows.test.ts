import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';
import arrows from '../../../../build/lint/arrows.js';

/** What the rule says of one line of code in that file. */
function verdict(file: string, code: string): string | undefined {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: ts.parser },
    plugins: { layerwright: arrows },
    rules: { 'layerwright/arrows': 'error' },
  };
  return new Linter().verify(code, config, file)[0]?.message;
}

test.each([
  ['shared/layers/dense.ts', "import { ok } from '../result'"],
  ['shared/layers/dense.ts', "import { defineLayer } from './kind'"],
  ['shared/scene/styles/flow.ts', "import type { Analysis } from '../../analysis/analyze'"],
  ['shared/scene/styles/layers/maps.ts', "import { layers } from '../layers'"],
  ['shared/scene/build-scene.ts', "import { line } from 'd3-shape'"],
  ['shared/ipc.ts', "import { z } from 'zod/mini'"],
  ['shared/formats/keras.ts', "import { analyze } from '../analysis/analyze'"],
  ['shared/editor/search.ts', "import { classes } from '../formats/keras'"],
  ['shared/ipc.ts', "import type { EditorState } from './editor/state'"],
  ['main/cli/layerwright.ts', "import { readFile } from 'node:fs/promises'"],
  ['main/cli/layerwright.ts', "import { version } from '../../package.json'"],
  ['main/index.ts', "import { app } from 'electron'"],
  ['renderer/attachments/zoom.ts', "import { zoom } from 'd3'"],
  ['test/component/app.test.ts', "import App from '../../renderer/App.svelte'"],
])('%s: %s may run', (file, code) => {
  expect(verdict(file, code)).toBeUndefined();
});

test.each([
  ['shared/result.ts', "import { Layer } from './layers/kind'", 'ground lies below layers'],
  ['shared/layers/dense.ts', "import type { Document } from '../document/document'", 'layers lies below document'],
  ['shared/document/edit.ts', "export { analyze } from '../analysis/analyze'", 'document lies below analysis'],
  ['shared/analysis/totals.ts', "export * from '@shared/layout/place'", 'analysis lies below layout'],
  ['shared/layout/place.ts', "let x: import('../scene/scene').Scene", 'layout lies below scene'],
  ['shared/scene/build-scene.ts', "const x = import('../editor/state')", 'scene lies below editor'],
  ['shared/formats/keras.ts', "import '../scene/to-svg'", 'formats lies below scene'],
  ['shared/editor/state.ts', "import type { Messages } from '../ipc'", 'editor lies below ipc'],
  ['shared/gadgets/one.ts', "import { ok } from '../result'", 'shared/gadgets has no storey yet'],
  ['shared/scene/build-scene.ts', "import { select } from 'd3'", 'shared is pure'],
  ['shared/document/file.ts', "import { readFile } from 'node:fs'", 'shared is pure'],
  ['shared/ipc.ts', "import { app } from 'electron'", 'shared is pure'],
  ['shared/editor/state.ts', "import { untrack } from 'svelte'", 'shared is pure'],
  ['shared/editor/state.ts', "import App from '../../renderer/App.svelte'", 'shared imports nothing of renderer'],
  ['main/index.ts', "import { theme } from '../renderer/theme'", 'main imports nothing of renderer'],
  ['main/index.ts', "import { sizes } from '../test/sizes'", 'main imports nothing of test'],
  ['renderer/main.ts', "import type { Window } from '../main/window'", 'renderer imports nothing of main'],
  ['renderer/main.ts', "import { join } from 'path'", 'the window has no path'],
  ['renderer/main.ts', "import { ipcRenderer } from 'electron/renderer'", 'the window has no electron/renderer'],
  ['main/cli/layerwright.ts', "import { app } from 'electron/main'", 'the command line runs without Electron'],
])('%s: %s is refused', (file, code, message) => {
  expect(verdict(file, code)).toContain(message);
});
