import type { Version } from '@shared/formats/keras/import-history';
import { inPresentTerms } from '@shared/formats/keras/import-history';
import { translateKeras } from '@shared/formats/keras/translate';
import type { JsonObject } from '@shared/json';
import { expect, it } from 'vitest';

const lstm = (config: JsonObject) => ({ class_name: 'LSTM', config });
const cell = (units: number) => ({ class_name: 'LSTMCell', config: { units } });

function settingsOf(className: string, config: JsonObject): JsonObject {
  const translated = translateKeras(className, config);
  if (!translated?.ok) throw new Error(`${className} could not be read.`);
  return translated.value.settings;
}

it('no merging is a way to merge, and none stated the usual one', () => {
  const layer = lstm({ units: 3 });
  expect(settingsOf('Bidirectional', { layer, merge_mode: null })).toEqual({
    layer: { kind: 'lstm', settings: { units: 3 } },
    merge: 'none',
  });
  expect(settingsOf('Bidirectional', { layer })).not.toHaveProperty('merge');
});

it('an RNN takes a cell, a list of cells, or stacked ones', () => {
  const cells = [3, 4].map((units) => ({ kind: 'lstm-cell', settings: { units } }));
  const stacked = { class_name: 'StackedRNNCells', config: { cells: [cell(3), cell(4)] } };
  expect(settingsOf('RNN', { cell: stacked })).toEqual({ cells });
  expect(settingsOf('RNN', { cell: [cell(3), cell(4)] })).toEqual({ cells });
  expect(settingsOf('RNN', { cell: cell(3) })).toEqual({ cells: cells.slice(0, 1) });
  expect(translateKeras('RNN', {})?.ok).toBe(false);
});

it('a wrapper of older Keras whose layer goes backward has one that goes forward beside it', () => {
  const layer = lstm({ units: 3, go_backwards: true });
  const before = { className: 'Bidirectional', config: { layer } };
  expect(inPresentTerms(before, [2, 2, 4]).config['backward_layer']).toEqual(lstm({ units: 3, go_backwards: false }));
  expect(inPresentTerms(before, [3, 0, 0])).toEqual(before);
  const forward = { className: 'Bidirectional', config: { layer: lstm({ units: 3 }) } };
  expect(inPresentTerms(forward, [2, 2, 4])).toEqual(forward);
});

it('the states of stacked cells began with those of the last one until Keras 2.2.3', () => {
  const order = (...version: Version) =>
    inPresentTerms({ className: 'RNN', config: { cell: cell(3) } }, version).config['reverse_state_order'];
  expect([order(2, 1, 6), order(2, 2, 2), order(2, 2, 3), order(2, 10, 0), order(3, 0, 0)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
