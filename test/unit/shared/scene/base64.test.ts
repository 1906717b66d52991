import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64 } from '@shared/scene/base64';

test('is what Node makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
