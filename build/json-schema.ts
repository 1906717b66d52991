import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { projectFile, schemaId } from '../shared/document/schema';
import { inRoot } from './paths.js';

/** Where the published schema of project files stands. */
export const schemaPath = inRoot('docs/layerwright.schema.json');

/** The JSON Schema (draft 2020-12) of what the loader accepts, as text. */
export async function projectSchema(): Promise<string> {
  const { $schema, ...schema } = z.toJSONSchema(projectFile, { io: 'input', unrepresentable: 'any' });
  const text = JSON.stringify({ $schema, $id: schemaId, title: 'Layerwright project', ...schema });
  return format(text, { ...(await resolveConfig(schemaPath)), parser: 'json' });
}
