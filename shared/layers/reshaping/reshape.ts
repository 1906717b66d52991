import type { Problem } from '../../result';
import { ok } from '../../result';
import { axisStep, axisTerm } from '../derivation';
import { integers } from '../fields/index';
import { defineLayer } from '../kind';
import { mostAxes } from '../shape';
import { explainTarget, fillTarget, opened } from './target-sizes';

/**
 * The same values under other sizes: `20 × 20 × 3` gives `400 × 3`. One size may be −1: what is left for it. No weights.
 * Fails with `sizes-differ` and `two-sizes-open`. Source: Keras 3 `Reshape`.
 */
export const reshape = defineLayer({
  id: 'reshape',
  label: 'Reshape',
  category: 'shape',
  description: 'Gives the same values other axes. It has no parameters.',
  source: 'Keras 3 Reshape',
  keywords: ['view', 'fold', 'unfold', 'axes', 'sizes'],
  stem: 'reshape',
  inputs: 1,
  fields: {
    target: integers({
      label: 'Sizes',
      hint: 'The new sizes without the batch. One may be −1: what is left for it.',
      min: -1,
      least: 0,
      most: mostAxes,
      initial: [-1],
    }),
  },
  infer: ({ settings, inputs: [input = []] }) => {
    const filled = fillTarget(settings.target, input);
    return filled.ok ? ok({ outputs: [filled.value], weights: [] }) : filled;
  },
  explain: ({ settings: { target }, inputs: [input = []], order }) => ({
    shape: target.flatMap((size, axis) => {
      const expression = explainTarget(target, axis, input, { setting: 'target' });
      const note = size === -1 ? 'rest' : undefined;
      return expression ? [axisStep(axis, axisTerm(axis, target, order), expression, note)] : [];
    }),
    parameters: [],
  }),
  summarize: ({ target }) => [target.length === 0 ? '1' : target.map((size) => (size === -1 ? '?' : size)).join('×')],
  remedies: ({ settings: { target }, inputs: [input = []] }, found: Problem) => {
    const fitting = found.code === 'sizes-differ' ? opened(target, input) : undefined;
    return fitting ? [{ do: 'set', settings: { target: fitting } }] : [];
  },
  assume: ({ settings: { target } }) => [target.map((size) => (size < 1 ? null : size))],
});
