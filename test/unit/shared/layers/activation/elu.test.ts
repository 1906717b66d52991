import { describeKind } from '../describe-kind';

describeKind('elu', {
  'the shape stays': { inputs: [[8, null]], output: [8, null], weights: {}, summary: [] },
  'another alpha': { settings: { alpha: 0.5 }, inputs: [[8]], output: [8], summary: ['alpha 0.5'] },
  CELU: { settings: { variant: 'celu', alpha: 2 }, inputs: [[8]], output: [8], summary: ['CELU', 'alpha 2'] },
  'ELU takes an alpha of 0': { settings: { alpha: 0 }, inputs: [[8]], output: [8] },
  'CELU divides by it': {
    settings: { variant: 'celu', alpha: 0 },
    inputs: [[8]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { alpha: undefined } }],
  },
});
