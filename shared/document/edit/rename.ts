import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Document } from '../document';
import { namesIn } from '../layer-ports';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** Renames a layer. Refuses with `name-empty`, or with `name-taken`, whose data `offered` is a name that is free. */
export function rename(document: Document, layer: string, wanted: string): Result<Patch> {
  const before = existing(document, 'layers', layer);
  const name = wanted.trim().replaceAll(/\s+/g, ' ');
  if (name === '') return fail(nameEmpty({ kept: before.name }));
  if (name === before.name) return ok([]);
  const offered = namesIn(document, before.network).unique(name);
  if (offered !== name) return fail(nameTaken({ name, offered }));
  return ok([replace('layers', before, { ...before, name })]);
}

const nameEmpty = problem<{ kept: string }>({
  code: 'name-empty',
  severity: 'error',
  text: ({ kept }) => ({
    message: 'A layer needs a name.',
    expected: 'One character or more',
    received: 'nothing',
    remedy: `Type a name. Until then the layer is called ${kept}.`,
  }),
});

const nameTaken = problem<{ name: string; offered: string }>({
  code: 'name-taken',
  severity: 'error',
  text: ({ name, offered }) => ({
    message: `Another layer is called ${name}.`,
    expected: 'A name of its own for each layer',
    received: name,
    remedy: `Call it ${offered}.`,
  }),
});
