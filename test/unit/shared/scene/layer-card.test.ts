import type { CardContent } from '@shared/scene/card-content';
import { drawCard, measureCard } from '@shared/scene/layer-card';
import { describe, expect, it } from 'vitest';

const plain: CardContent = {
  name: 'conv_1',
  kind: 'Conv2D',
  category: 'conv',
  settings: ['3×3', '2 filters', 'same'],
  count: '56',
  isNumber: true,
  aside: '2.2 %',
  share: 0.022,
  badge: '',
  isBlock: false,
  isFrozen: false,
  isUnknown: false,
  severity: undefined,
};

const wordsOf = (content: CardContent): readonly string[] =>
  drawCard(content).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

const barsOf = (content: CardContent): readonly number[] =>
  drawCard(content).flatMap((mark) => (mark.type === 'rect' && mark.height === 2 ? [mark.width] : []));

describe('a card', () => {
  it('is 150 by 92', () => {
    expect(measureCard(plain)).toEqual({ width: 150, height: 92 });
  });

  it('widens for a name, up to 220, and then cuts it', () => {
    expect(measureCard({ ...plain, name: 'block_13_expand' }).width).toBeGreaterThan(150);
    const long = { ...plain, name: 'mobilenet_block_13_expand_depthwise_bn' };
    expect(measureCard(long).width).toBe(220);
    expect(wordsOf(long)[0]).toMatch(/^mobilenet_block.*…$/);
  });

  it('never cuts a number', () => {
    const large = { ...plain, count: '1,234,567,890,123,456', aside: '+1,234,567,890,123,456 statistics' };
    expect(measureCard(large).width).toBeGreaterThan(220);
    expect(wordsOf(large)).toEqual(expect.arrayContaining([large.count, large.aside]));
  });

  it('drops the least important settings where there are too many', () => {
    const settings = ['3×3', '512 filters', 'stride 2', 'same', 'dilation 3', 'no bias', 'ReLU'];
    const shown = wordsOf({ ...plain, settings })[2];
    expect(shown).toMatch(/^3×3 · 512 filters · stride 2/);
    expect(shown).not.toContain('ReLU');
  });

  it('has a bar as long as the share, 2 at least for what exists', () => {
    const room = 150 - 2 * 10;
    expect(barsOf({ ...plain, share: 0 })).toEqual([room]);
    expect(barsOf({ ...plain, share: 0.5 })).toEqual([room, room / 2]);
    expect(barsOf({ ...plain, share: 1e-9 })).toEqual([room, 2]);
  });

  it('says a state by its frame and a sign, not by colour alone', () => {
    const frame = (content: CardContent) => drawCard(content)[0];
    expect(frame({ ...plain, severity: 'error' })).toMatchObject({ stroke: 'danger', strokeWidth: 1.5 });
    expect(frame({ ...plain, isUnknown: true })).toMatchObject({ dash: [4, 3] });
    const groups = (content: CardContent) => drawCard(content).filter((mark) => mark.type === 'group').length;
    for (const state of [{ severity: 'error' }, { severity: 'advice' }, { isFrozen: true }, { badge: '×3' }] as const)
      expect(groups({ ...plain, ...state })).toBe(groups(plain) + 1);
  });

  it('shows a block as one of several cards, and a repeated one as more', () => {
    const frames = (content: CardContent) =>
      drawCard(content).filter((mark) => mark.type === 'rect' && mark.height === 92);
    expect(frames(plain)).toHaveLength(1);
    expect(frames({ ...plain, isBlock: true })).toHaveLength(2);
    expect(frames({ ...plain, isBlock: true, badge: '×3' })).toHaveLength(3);
  });
});
