import type { Document } from '@shared/document/document';
import type { SettingChanges } from '@shared/document/edit/settings';
import { setSettings } from '@shared/document/edit/settings';
import { Table } from '@shared/document/table';
import { describe, expect, it } from 'vitest';
import { after, draw, refusal } from '../../../../drawing';

const start = draw({ a: { kind: 'conv2d', settings: { filters: 2, kernel: [3, 3], later: 1 } }, b: 'conv2d' });
const set = (changes: SettingChanges, document = start, ...layers: readonly string[]) =>
  setSettings(document, layers.length > 0 ? layers : ['a'], changes);
const settings = (document: Document, id = 'a') => document.layers.get(id)?.settings;

describe('setting', () => {
  it('keeps what was not named, unknown keys too', () => {
    expect(settings(after(start, set({ padding: 'valid' })))).toEqual({
      filters: 2,
      kernel: [3, 3],
      later: 1,
      padding: 'valid',
    });
  });

  it('clears back to the default', () => {
    const valid = after(start, set({ padding: 'valid' }));
    expect(settings(after(valid, set({ padding: undefined }, valid)))).toEqual(settings(start));
  });

  it('clears what has no default back to what a new layer is given', () => {
    expect(settings(after(start, set({ filters: undefined })))?.['filters']).toBe(32);
  });

  it('sets several layers in one patch', () => {
    const document = after(start, set({ filters: 7 }, start, 'a', 'b'));
    expect([settings(document, 'a')?.['filters'], settings(document, 'b')?.['filters']]).toEqual([7, 7]);
  });

  it('changes nothing where all is as it was', () => {
    expect(set({ kernel: [3, 3] })).toEqual({ ok: true, value: [] });
  });

  it('refuses what the field refuses, for all layers', () => {
    expect(refusal(set({ filters: 0 }, start, 'b', 'a'))).toBe('setting-refused');
    expect(refusal(set({ padding: 'sideways' }))).toBe('setting-refused');
  });

  it('takes formulas of the arguments of the network', () => {
    const [main] = start.networks;
    if (!main) throw new Error('The document has no network.');
    const wide = { ...start, networks: Table.from([{ ...main, arguments: { width: 8 } }]) };
    expect(settings(after(wide, set({ filters: '=4*width' }, wide)))?.['filters']).toBe('=4*width');
    expect(refusal(set({ filters: '=width-8' }, wide))).toBe('setting-refused');
    expect(refusal(set({ filters: '=4*height' }, wide))).toBe('formula-broken');
  });

  it('holds a setting that the kind does not have for a mistake of ours', () => {
    expect(() => set({ units: 3 })).toThrow('There is no setting units.');
  });
});
