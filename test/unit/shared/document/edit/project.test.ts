import { emptyDocument } from '@shared/document/document';
import { setAxisOrder, setRules, setTitle } from '@shared/document/edit/project';
import { describe, expect, it } from 'vitest';
import { after } from '../../../../drawing';

const start = emptyDocument('LeNet');

describe('what holds for the whole project', () => {
  it('is set', () => {
    expect(after(start, setRules(start, 'keras')).project.rules).toBe('keras');
    expect(after(start, setAxisOrder(start, 'channels-first')).project.axisOrder).toBe('channels-first');
    expect(after(start, setTitle(start, ' LeNet\n5 ')).project.title).toBe('LeNet 5');
  });

  it('has a title even where none is given', () => {
    expect(after(start, setTitle(start, ' ')).project.title).toBe('Untitled');
  });

  it('is no change where it was so', () => {
    expect([
      ...setRules(start, 'lesson'),
      ...setAxisOrder(start, 'channels-last'),
      ...setTitle(start, 'LeNet'),
    ]).toEqual([]);
  });
});
