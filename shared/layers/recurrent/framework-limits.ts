import type { Problem } from '../../result';
import { problem } from '../../result';
import type { Fix } from '../kind';
import type { Rules } from '../rules';
import { rulesLabel } from '../rules';

/** A setting with a value that one framework knows and the other has no layer for: its name, and what it says in words. */
export interface Foreign {
  readonly setting: string;
  readonly words: string;
}

/** What PyTorch builds into a recurrent layer, and Keras into several or not at all. */
interface Stacked {
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly projection?: number | null;
}

/** The settings of a layer that Keras, and with it the lesson, has no layer for. */
export function foreignToKeras(
  { layers, bidirectional, projection = null }: Stacked,
  rules: Rules,
): readonly Foreign[] {
  if (rules === 'pytorch') return [];
  return [
    ...(layers === 1 ? [] : [{ setting: 'layers', words: `${layers} layers` }]),
    ...(bidirectional ? [{ setting: 'bidirectional', words: 'both directions' }] : []),
    ...(projection === null ? [] : [{ setting: 'projection', words: `a projection to ${projection}` }]),
  ];
}

/** The settings of a GRU that PyTorch has no layer for. */
export const foreignToPyTorch = (settings: { readonly resetAfter: boolean }, rules: Rules): readonly Foreign[] =>
  rules === 'pytorch' && !settings.resetAfter
    ? [{ setting: 'resetAfter', words: 'a reset before the recurrent weights' }]
    : [];

/** The problem of settings that the framework has no layer for. */
export const refuseForeign = (foreign: readonly Foreign[], rules: Rules): Problem | undefined =>
  foreign.length === 0 ? undefined : notInFramework({ rules, foreign });

/** Without them, or by the rules of the framework that has them. */
export const withoutForeign = (foreign: readonly Foreign[], rules: Rules): readonly Fix[] => [
  { do: 'set', settings: Object.fromEntries(foreign.map(({ setting }) => [setting, undefined])) },
  { do: 'rules', rules: rules === 'pytorch' ? 'keras' : 'pytorch' },
];

const notInFramework = problem<{ rules: Rules; foreign: readonly Foreign[] }>({
  code: 'not-in-framework',
  severity: 'error',
  text: ({ rules, foreign }) => {
    const [framework, other] = rules === 'pytorch' ? (['pytorch', 'keras'] as const) : (['keras', 'pytorch'] as const);
    return {
      message: `${rulesLabel[framework]} has no such layer: only ${rulesLabel[other]} has ${listed(foreign)}.`,
      expected:
        rules === 'pytorch'
          ? 'A reset after the recurrent weights'
          : 'One layer, in one direction, as wide as its state',
      received: listed(foreign),
      remedy: `Set it back, or let the layer follow the rules of ${rulesLabel[other]}.`,
    };
  },
});

const listed = (foreign: readonly Foreign[]): string => foreign.map(({ words }) => words).join(', ');
