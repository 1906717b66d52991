import type { Json, JsonObject } from '@shared/json';
import type { Control, Field } from '@shared/layers/field';
import { fallbackOf, largest } from '@shared/layers/field';
import { acceptedKinds } from '@shared/layers/index';
import type { LayerKind } from '@shared/layers/kind';
import type { Random } from './random';

type Nesting = Extract<Control, { readonly type: 'layer' | 'layers' }>;

/**
 * Random settings of a kind, made from the controls of its fields: those that must be given, and some of the others. Each is
 * allowed by itself; whether they fit each other and the input is left to chance. Some are formulas of an argument.
 */
export function randomSettings(kind: LayerKind, random: Random, argument?: string): JsonObject {
  const settings: Record<string, Json> = {};
  for (const [key, field] of Object.entries(kind.fields))
    if (field.initial !== undefined || random.chance(0.2)) settings[key] = randomValue(field, random, argument);
  return settings;
}

function randomValue(field: Field<unknown>, random: Random, argument: string | undefined): Json {
  const { control, initial, none } = field;
  if (none !== undefined && random.chance(0.5)) return null;
  switch (control.type) {
    case 'integer':
      if (argument !== undefined && control.max === largest && random.chance(0.3)) return `=2*${argument}`;
      return Math.min(control.max, control.min + random.pick([0, 1, 2, 3, 7, 15]));
    case 'decimal':
      return random.pick([control.min, (control.min + control.max) / 2, control.max]);
    case 'choice':
      return random.any(control.options)?.value ?? null;
    case 'flag':
      return random.chance(0.5);
    case 'sizes':
      return control.axes.map(() => control.min + random.pick([0, 0, 1, 2, 2, 4]));
    case 'padding':
      return random.any<Json>([...control.modes, control.axes.map(() => [random.below(3), random.below(3)])]) ?? null;
    case 'openSizes':
      return control.axes.map(() => random.pick([1, 2, 7, null]));
    case 'scales':
      return control.axes.map(() => random.any([0.5, 1, 1.5, 2, 2.5].filter((scale) => scale < control.below)) ?? 1);
    case 'integers':
      return Array.from({ length: 1 + random.below(3) }, () => Math.max(control.min, 1 + random.below(4)));
    case 'decimals':
      return [random.pick([0.5, 1, 1.5, 2, 2.5])];
    case 'axis':
      return random.pick<Json>(['channels', -1, 1]);
    case 'axes':
      return random.pick<Json>([[-1], ['channels'], [1], [1, -1]]);
    case 'shape':
      return randomShape(random);
    case 'layer':
      return randomLayer(control, random, argument);
    case 'layers':
      return Array.from({ length: 1 + random.below(3) }, () => randomLayer(control, random, argument));
    case 'text':
      // Few texts make sense there, and the kind knows one.
      return initial ?? (fallbackOf(field, 'lesson') as Json | undefined) ?? null;
  }
}

/** A layer inside of another, of a kind that the setting takes. */
function randomLayer({ accepts }: Nesting, random: Random, argument: string | undefined): Json {
  const kind = random.any(acceptedKinds(accepts));
  if (!kind) return null;
  const settings = randomSettings(kind, random, argument);
  return { kind: kind.id, settings, ...(random.chance(0.1) && { frozen: true }) };
}

function randomShape(random: Random): readonly Json[] {
  const channels = random.pick([1, 2, 3, 4, 8]);
  if (random.chance(0.15)) return [4 * channels];
  if (random.chance(0.15)) return [random.pick([6, 10, 16]), channels];
  if (random.chance(0.1)) return [random.pick([3, 4]), random.pick([4, 6]), random.pick([4, 6]), channels];
  if (random.chance(0.05)) return [random.pick<Json>([null, 'T']), 8, channels];
  return [random.pick([6, 8, 12, 20]), random.pick([6, 8, 20]), channels];
}
