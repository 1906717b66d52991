import { findPieces } from '@shared/layout/pieces';
import { partLinks } from '@shared/layout/skips';
import { expect, it } from 'vitest';
import { chain, network } from './boxes';

/** The skips of a network of one piece, by name. */
function skipsOf(...chains: readonly string[]): readonly string[] {
  const [piece = { boxes: [], links: [] }] = findPieces(network(...chains));
  return partLinks(piece).skips.map(({ link }) => link.id);
}

it.each([
  ['no link of a chain', ['a b c'], []],
  ['a link that a longer way accompanies', ['a b c', 'a c'], ['a>c']],
  ['all links of a dense block but those of its chain', ['a b c d', 'a c', 'a d', 'b d'], ['a>c', 'a>d', 'b>d']],
  ['no branch, however short', ['a b c d', 'a e d'], []],
  ['a link back', ['a b c', 'c a'], ['c>a']],
  ['a loop', ['a b', 'b b'], ['b>b']],
  ['the second of two equal links', ['a b', 'a b'], ['a>b']],
])('%s is a skip', (_, chains, skips) => {
  expect(skipsOf(...chains)).toEqual(skips);
});

it('does not exhaust the stack', () => {
  const [piece = { boxes: [], links: [] }] = findPieces(chain(50_000));
  expect(partLinks(piece).lanes).toHaveLength(50_000 - 1);
});
