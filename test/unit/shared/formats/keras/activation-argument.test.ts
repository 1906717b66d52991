import { activationName } from '@shared/formats/keras/activation-argument';
import { kerasClasses } from '@shared/formats/keras/classes';
import { translate } from '@shared/formats/framework-class';
import { activations } from '@shared/layers/activation/activations';
import { expect, it } from 'vitest';

it('every function is known by its name', () => {
  for (const { value } of activations) expect(activationName(value)).toBe(value);
});

it('a function may be written in other ways', () => {
  expect(['swish', 'hard_swish', 'hardSigmoid', 'LeakyReLU'].map(activationName)).toEqual([
    'silu',
    'hard_silu',
    'hard_sigmoid',
    'leaky_relu',
  ]);
  expect(activationName({ class_name: 'ReLU', config: { max_value: 6 } })).toBe('relu');
  expect(activationName({ module: 'builtins', class_name: 'function', config: 'log_softmax' })).toBe('log_softmax');
});

it('what is no function is left as it came', () => {
  expect([activationName('nope'), activationName('my_relu'), activationName(null), activationName({})]).toEqual([
    'nope',
    'my_relu',
    null,
    null,
  ]);
});

it('PReLU shares the axes that Keras really shares', () => {
  const entry = kerasClasses.get('PReLU');
  const shared = (axes: number | number[]) => {
    const translated = entry && translate('PReLU', entry, { shared_axes: axes });
    return translated?.ok ? translated.value.settings['sharedAxes'] : undefined;
  };
  expect([shared(1), shared([1, 2]), shared([-1]), shared([0])]).toEqual([[1], [1, 2], [-2], [-1]]);
});
