import { apply } from '@shared/document/patch';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import { repeatedly } from './random';
import { randomDocument } from './random-network';
import { randomEdit } from './random-edit';
import { faults, fileFaults } from './validity';

it('random projects are sound to begin with', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const document = randomDocument(random);
    expect([...faults(document), ...fileFaults(document)]).toEqual([]);
  });
});

it('every verb leaves a sound document sound', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    let document = randomDocument(random);
    for (let edit = 0; edit < sizes.editsPerNetwork; edit++) {
      const { name, patch } = randomEdit(document, random);
      document = apply(document, patch);
      expect(faults(document), `after edit ${edit}, ${name}`).toEqual([]);
    }
    expect(fileFaults(document)).toEqual([]);
  });
});
