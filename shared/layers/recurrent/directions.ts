import type { LayerKind } from '../kind';
import { outputNames } from '../kind';
import type { NestedLayer } from '../nested';
import { resolveSettings } from '../settings';
import type { Axis, Shape } from '../shape';
import { isKnown, sameShape } from '../shape';
import { convLstm1d } from './conv-lstm1d';
import { convLstm2d } from './conv-lstm2d';
import { convLstm3d } from './conv-lstm3d';
import { gru } from './gru';
import { lstm } from './lstm';
import { rnn } from './rnn';
import { simpleRnn } from './simple-rnn';

const kinds: readonly LayerKind[] = [lstm, gru, simpleRnn, rnn, convLstm1d, convLstm2d, convLstm3d];

/** What can go through a sequence from either end. */
export const directedKinds = kinds.map(({ id }) => id);

/** How the outputs of both directions are joined: by what they are, or not at all. */
export type Merge = 'concat' | 'sum' | 'mul' | 'ave' | 'none';

/** What goes backward: another layer, or a second one like that which goes forward. */
export const backwardOf = (forward: NestedLayer, backward: NestedLayer | null): NestedLayer =>
  backward ?? { ...forward, settings: { ...forward.settings, goBackwards: true } };

export const goesBackwards = ({ settings }: NestedLayer): boolean => settings['goBackwards'] === true;

/** Within a wrapper a layer returns its state only where it is told to, by any rules. */
export const returnsState = ({ settings }: NestedLayer): boolean => settings['returnState'] === true;

/** The layer with its state, of which the wrapper needs to know whether it is put out or not. */
export const withState = (layer: NestedLayer): NestedLayer => ({
  ...layer,
  settings: { ...layer.settings, returnState: true },
});

/** What a layer calls the parts of its state. */
export function namesOfState(layer: NestedLayer): readonly string[] {
  const kind = kinds.find(({ id }) => id === layer.kind);
  if (!kind) return [];
  const { settings } = resolveSettings(kind.fields, withState(layer).settings, 'keras', {});
  return outputNames(kind, settings).slice(1);
}

/** The outputs of both directions as one, or both of them; `undefined` where they do not fit together. */
export function join(forward: Shape, backward: Shape, merge: Merge): readonly Shape[] | undefined {
  if (merge !== 'concat') {
    if (!sameShape(forward, backward)) return undefined;
    return merge === 'none' ? [forward, backward] : [forward];
  }
  if (!sameShape(forward.slice(0, -1), backward.slice(0, -1))) return undefined;
  return [[...forward.slice(0, -1), total(forward.at(-1) ?? null, backward.at(-1) ?? null)]];
}

const total = (a: Axis, b: Axis): Axis => (isKnown(a) && isKnown(b) ? a + b : null);
