import { possibleOwners, shareWeights } from '@shared/document/edit/sharing';
import { expect, it } from 'vitest';
import { after, draw } from '../../../../drawing';

const start = draw({ a: 'dense', b: 'dense', c: { kind: 'dense', weightsOf: 'b' }, d: 'dropout' });
const ownerOf = (document: typeof start, id: string) => document.layers.get(id)?.weightsOf;

it('lets a layer use the weights of another, and those that used its own follow', () => {
  const shared = after(start, shareWeights(start, 'b', 'a'));
  expect([ownerOf(shared, 'b'), ownerOf(shared, 'c')]).toEqual(['a', 'a']);
});

it('gives weights of its own back', () => {
  expect(after(start, shareWeights(start, 'c', undefined)).layers.get('c')).not.toHaveProperty('weightsOf');
  expect(shareWeights(start, 'a', undefined)).toEqual([]);
});

it('offers layers of the same kind that have weights of their own', () => {
  const layer = start.layers.get('c');
  expect(layer && possibleOwners(start, layer).map(({ id }) => id)).toEqual(['a', 'b']);
});
