import type { FrameworkClasses } from '../framework-class';

export const mergings = {
  Add: { kind: 'add', arguments: {} },
  Concatenate: { kind: 'concatenate', arguments: { axis: 'axis' } },
} as const satisfies FrameworkClasses;
