import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Document } from '../document';
import { membersOf } from '../layer-ports';
import { uniqueName } from '../names';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** Renames a layer. Refuses with `name-empty`, or with `name-taken`, whose data `offered` is a name that is free. */
export function rename(document: Document, layer: string, wanted: string): Result<Patch> {
  const before = existing(document, 'layers', layer);
  const name = wanted.trim().replaceAll(/\s+/g, ' ');
  if (name === '') return fail(nameEmpty({ kept: before.name }));
  const others = membersOf(document, before.network).filter(({ id }) => id !== layer);
  const offered = uniqueName(name, new Set(others.map((other) => other.name)));
  if (offered !== name) return fail(nameTaken({ name, offered }));
  return ok(name === before.name ? [] : [replace('layers', before, { ...before, name })]);
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

export const nameTaken = problem<{ name: string; offered: string }>({
  code: 'name-taken',
  severity: 'error',
  text: ({ name, offered }) => ({
    message: `Another layer is called ${name}.`,
    expected: 'A name of its own for each layer',
    received: name,
    remedy: `Call it ${offered}.`,
  }),
});
