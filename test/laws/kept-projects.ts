import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '@shared/document/document';
import { parseProject } from '@shared/document/file';

/** The projects that a law is tried on besides random ones: every example, and the fixture with blocks in it. */
export const keptProjects: readonly (readonly [name: string, document: Document])[] = [
  ...readdirSync('examples').map((name) => `examples/${name}`),
  'test/fixtures/blocks.layerwright',
].map((path) => {
  const parsed = parseProject(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.text().message);
  return [path, parsed.value];
});
