import { assert, bigInt, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { save } from '../../../../main/files/save';
import { sizes } from '../../../sizes';
import { VolatileDisk } from './volatile-disk';

const old = new TextEncoder().encode('old '.repeat(10));
const fresh = new TextEncoder().encode('fresh '.repeat(20));
const file = '/net.layerwright';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const isSet =
  (bits: bigint) =>
  (at: number): boolean =>
    ((bits >> BigInt(at)) & 1n) === 1n;

test('wherever the power goes, and whatever was on its way, the file is the old one or the new one', async () => {
  const disk = new VolatileDisk({ [file]: old }, 8);
  expect(await save(file, fresh, 'anything', disk.files)).toMatchObject({ ok: true });
  const cut = integer({ min: 0, max: disk.steps.length });
  const lost = bigInt({ min: 0n, max: (1n << BigInt(disk.steps.length)) - 1n });
  assert(
    property(cut, lost, (steps, bits) => {
      expect([text(old), text(fresh)]).toContain(text(disk.afterPowerCut(steps, isSet(bits)).get(file)));
    }),
    { numRuns: sizes.powerCuts },
  );
});

test('a save that was reported lasts, even if all that was on its way is lost', async () => {
  const disk = new VolatileDisk({ [file]: old }, 8);
  await save(file, fresh, 'anything', disk.files);
  expect(text(disk.afterPowerCut(disk.steps.length, () => true).get(file))).toBe(text(fresh));
});

test('this disk does lose what is not forced to it', async () => {
  const disk = new VolatileDisk({ [file]: old }, 8);
  const { files } = disk;
  const open: typeof files.open = async (path, flags) => ({
    ...(await files.open(path, flags)),
    sync: () => Promise.resolve(),
  });
  const noSync = { ...files, open };
  await save(file, fresh, 'anything', noSync);
  const renamed = disk.steps.findIndex(
    (step) => 'change' in step && 'name' in step.change && step.change.name === file,
  );
  expect(text(disk.afterPowerCut(disk.steps.length, (at) => at < renamed).get(file))).toBe('');
});
