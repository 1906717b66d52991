import { beforeEach, describe, expect, it } from 'vitest';
import { limits, Panels } from '../../../../renderer/editor/panels.svelte';

beforeEach(() => {
  localStorage.clear();
});

describe('the size of a panel', () => {
  it('stays within its limits', () => {
    const panels = new Panels(localStorage);
    panels.resize('inspector', 10_000);
    expect(panels.size('inspector')).toBe(limits.inspector.most);
    panels.resize('inspector', limits.inspector.least - 20);
    expect(panels.size('inspector')).toBe(limits.inspector.least);
    expect(panels.isOpen('inspector')).toBe(true);
  });

  it('closes the panel when it is dragged far too small', () => {
    const panels = new Panels(localStorage);
    panels.resize('palette', limits.palette.least - 41);
    expect(panels.isOpen('palette')).toBe(false);
    expect(panels.size('palette')).toBe(limits.palette.usual);
  });

  it('takes no more than there is room for', () => {
    const panels = new Panels(localStorage);
    panels.resize('summary', 900, 450);
    expect(panels.size('summary')).toBe(450);
  });

  it('survives a restart', () => {
    const panels = new Panels(localStorage);
    panels.resize('palette', 250);
    panels.toggle('inspector');
    const next = new Panels(localStorage);
    expect(next.size('palette')).toBe(250);
    expect(next.isOpen('inspector')).toBe(false);
  });

  it.each(['{', 'null', '{"palette": {"size": "wide"}}', '{"palette": 7}'])(
    'is the usual one where %s is stored',
    (text) => {
      localStorage.setItem('layerwright.panels', text);
      expect(new Panels(localStorage).size('palette')).toBe(limits.palette.usual);
    },
  );
});

it('shows one panel at a time where there is room for one only', () => {
  const panels = new Panels(localStorage);
  panels.oneOnly = true;
  panels.toggle('inspector');
  expect(panels.isShown('inspector')).toBe(true);
  expect(panels.isShown('summary')).toBe(false);
  panels.oneOnly = false;
  expect(panels.isShown('summary')).toBe(true);
});
