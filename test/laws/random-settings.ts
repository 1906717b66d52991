import type { Json, JsonObject } from '@shared/json';
import type { Control } from '@shared/layers/field';
import type { LayerKind } from '@shared/layers/kind';
import type { Random } from './random';

/**
 * Random settings of a kind, made from the controls of its fields: those that must be given, and some of the others. Each is
 * allowed by itself; whether they fit each other and the input is left to chance. Some are formulas of an argument.
 */
export function randomSettings(kind: LayerKind, random: Random, argument?: string): JsonObject {
  const settings: Record<string, Json> = {};
  for (const [key, { control, initial }] of Object.entries(kind.fields))
    if (initial !== undefined || random.chance(0.2)) settings[key] = randomValue(control, random, argument);
  return settings;
}

function randomValue(control: Control, random: Random, argument: string | undefined): Json {
  switch (control.type) {
    case 'integer':
      if (argument !== undefined && random.chance(0.3)) return `=2*${argument}`;
      return control.min + random.pick([0, 1, 2, 3, 7, 15]);
    case 'decimal':
      return random.pick([control.min, (control.min + control.max) / 2, control.max]);
    case 'choice':
      return random.any(control.options)?.value ?? null;
    case 'flag':
      return random.chance(0.5);
    case 'sizes':
      return control.axes.map(() => control.min + random.pick([0, 0, 1, 2, 2, 4]));
    case 'padding':
      return random.pick<Json>(['same', 'same', 'valid', control.axes.map(() => [random.below(3), random.below(3)])]);
    case 'axis':
      return random.pick<Json>(['channels', -1, 1]);
    case 'shape':
      return randomShape(random);
  }
}

function randomShape(random: Random): readonly Json[] {
  const channels = random.pick([1, 2, 3, 4, 8]);
  if (random.chance(0.15)) return [4 * channels];
  if (random.chance(0.05)) return [random.pick<Json>([null, 'T']), 8, channels];
  return [random.pick([6, 8, 12, 20]), random.pick([6, 8, 20]), channels];
}
