import type { FrameworkClasses } from '../framework-class';

export const mergings = {
  Add: { kind: 'add', arguments: {} },
  Subtract: { kind: 'subtract', arguments: {} },
  Multiply: { kind: 'multiply', arguments: {} },
  Average: { kind: 'average', arguments: {} },
  Maximum: { kind: 'maximum', arguments: {} },
  Minimum: { kind: 'minimum', arguments: {} },
  Concatenate: { kind: 'concatenate', arguments: { axis: 'axis' } },
  Dot: { kind: 'dot', arguments: { axes: 'axes', normalize: 'normalize' }, required: ['axes'] },
} as const satisfies FrameworkClasses;
