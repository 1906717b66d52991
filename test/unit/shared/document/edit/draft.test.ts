import { Draft } from '@shared/document/edit/draft';
import { apply } from '@shared/document/patch';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../../drawing';

const chain = draw({ x: 'input', a: 'dense' }, 'x a');

describe('a draft', () => {
  it('hands out its steps as one patch, without what came and went', () => {
    const draft = new Draft(chain);
    const a = draft.layer('a');
    draft.put('layers', { ...a, name: 'b' });
    draft.put('layers', { ...a, id: 'c', name: 'c' });
    draft.put('layers', { ...a, name: 'd' });
    draft.remove('layers', 'c');
    expect(draft.finish().map(({ id }) => id)).toEqual(['a']);
    expect(apply(chain, draft.finish()).layers.get('a')?.name).toBe('d');
  });

  it('knows its wiring after each step, and leaves the wiring of the start alone', () => {
    const draft = new Draft(chain);
    draft.remove('connections', 'x>a');
    expect(draft.wiring.into('a')).toEqual([]);
    expect(new Draft(chain).wiring.into('a')).toHaveLength(1);
  });

  it('takes ids that its table does not hold', () => {
    const ids = ['a', 'x', 'free'].values();
    expect(new Draft(chain, () => ids.next().value ?? '').freshId('layers')).toBe('free');
  });

  it('holds a layer that is not there for a mistake of ours', () => {
    expect(() => new Draft(chain).layer('gone')).toThrow('There is no gone in layers.');
  });
});
