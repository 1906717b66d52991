import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectSchema, schemaPath } from '../../../build/json-schema';

test('docs/layerwright.schema.json is what the loader checks with; node build/schema.mjs regenerates it', async () => {
  expect(readFileSync(schemaPath, 'utf8')).toBe(await projectSchema());
});
