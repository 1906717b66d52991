import { formatCount } from '../../format-number';
import type { ActivationName } from '../activation/activations';
import { activationSummary } from '../activation/activations';
import type { RecurrentSettings } from './recurrence';

export const unitsSummary = (units: number): string => (units === 1 ? '1 unit' : `${formatCount(units)} units`);

/** The activation where it is not the one that everyone has. */
export const stateActivationSummary = (name: ActivationName): readonly string[] =>
  name === 'tanh' ? [] : name === 'linear' ? ['no activation'] : activationSummary(name);

/** The key settings of a recurrent layer, with those of its kind alone where they belong. */
export const recurrentSummary = (settings: RecurrentSettings, ...ofKind: readonly string[]): readonly string[] => [
  unitsSummary(settings.units),
  ...(settings.returnSequences ? ['sequences'] : []),
  ...(settings.layers === 1 ? [] : [`${formatCount(settings.layers)} layers`]),
  ...(settings.bidirectional ? ['bidirectional'] : []),
  ...ofKind,
  ...(settings.goBackwards ? ['backwards'] : []),
  ...stateActivationSummary(settings.activation),
  ...(settings.bias ? [] : ['no bias']),
];
