import { describe, expect, it, vi } from 'vitest';
import { lesson } from '../../project';
import { fakeMain, opened, start } from '../../application';

const askedOf = (main: ReturnType<typeof fakeMain>, key: string) =>
  main.asked.filter((request) => request.key === key).map(({ input }) => input);

describe('a window without a project', () => {
  it('offers what needs none', () => {
    const app = start();
    expect(app.enabled).toEqual(expect.arrayContaining(['file.new', 'file.open', 'file.close', 'help.shortcuts']));
    expect(app.enabled).not.toContain('file.save');
    expect(app.enabled).not.toContain('insert.dense');
  });

  it('asks main for a new project, and leaves the rest undone', () => {
    const main = fakeMain();
    const app = start(undefined, main);
    app.run('file.new');
    app.run('file.save');
    app.run('insert.dense');
    expect(main.asked.map(({ key }) => key)).toEqual(['newProject']);
  });

  it('shows the project that main says was opened', () => {
    const main = fakeMain();
    const app = start(undefined, main);
    app.listen();
    main.listeners.get('onOpened')?.(opened(lesson()));
    expect(app.project?.state.analysis.root.counts.learnable).toBe(2515);
  });
});

describe('a window with a project', () => {
  it('tells main of every change, and that an undo made it clean again', () => {
    const main = fakeMain();
    const app = start(lesson(), main);
    app.run('insert.dense');
    app.run('edit.undo');
    expect(askedOf(main, 'changed')).toMatchObject([{ edited: true }, { edited: false }]);
  });

  it('is clean once main has saved it', async () => {
    const main = fakeMain({ save: { done: true, name: 'Lesson' } });
    const app = start(lesson(), main);
    app.run('insert.dense');
    app.run('file.save');
    await expect.poll(() => app.project?.edited).toBe(false);
    expect(app.project?.name).toBe('Lesson');
    expect(askedOf(main, 'changed')).toMatchObject([{ edited: true }, { edited: false }]);
  });

  it('stays edited where the person thought better of saving', async () => {
    const main = fakeMain({ saveAs: { done: false, name: '' } });
    const app = start(lesson(), main);
    app.run('insert.dense');
    app.run('file.save-as');
    await expect.poll(() => askedOf(main, 'saveAs')).toHaveLength(1);
    expect(app.project?.edited).toBe(true);
    expect(app.project?.name).toBe('Test');
  });

  it('gives main a snapshot of the project it means', () => {
    const main = fakeMain();
    const app = start(lesson(), main);
    app.listen();
    main.listeners.get('onSnapshotWanted')?.({ handle: 'another' });
    main.listeners.get('onSnapshotWanted')?.({ handle: app.project?.handle });
    expect(askedOf(main, 'snapshot')).toEqual([{ handle: app.project?.handle, text: app.project?.text }]);
  });

  it('shows what its file holds since another program wrote it, and undo brings back what was there', () => {
    const main = fakeMain();
    const app = start(lesson(), main);
    app.listen();
    const text = app.project?.text ?? '';
    const reloaded = text.replace('"filters": 2', '"filters": 4');
    main.listeners.get('onReloaded')?.({ handle: 'another', text: reloaded });
    expect(app.project?.text).toBe(text);
    main.listeners.get('onReloaded')?.({ handle: app.project?.handle, text: reloaded });
    expect([app.project?.text, app.project?.edited]).toEqual([reloaded, false]);
    app.run('edit.undo');
    expect([app.project?.text, app.project?.edited]).toEqual([text, true]);
  });

  it('pastes what the clipboard holds', async () => {
    const main = fakeMain({ pasteText: { text: 'no layers' } });
    const app = start(lesson(), main);
    app.run('edit.paste');
    await expect.poll(() => app.notices.list).toHaveLength(1);
  });

  it('deletes what was cut only once the clipboard has it', async () => {
    const main = fakeMain();
    const app = start(lesson(), main);
    app.project?.select({ ...app.state.selection, layers: ['conv_1'] });
    app.run('edit.cut');
    expect(app.state.document.layers.has('conv_1')).toBe(true);
    await expect.poll(() => app.state.document.layers.has('conv_1')).toBe(false);
  });

  it('exports its text, light and at the asked scale', () => {
    const main = fakeMain({ exportDiagram: { done: true } });
    const app = start(lesson(), main);
    app.run('file.export-png-3');
    expect(askedOf(main, 'exportDiagram')).toEqual([
      { handle: app.project?.handle, text: app.project?.text, theme: 'light', format: 'png', scale: 3 },
    ]);
  });

  it('says what main cannot do', async () => {
    const main = fakeMain();
    const fault = { code: 'disk-full', message: 'Full.', expected: 'Room', received: 'none', remedy: 'Make some.' };
    const app = start(lesson(), { ...main, bridge: { ...main.bridge, save: () => Promise.resolve({ ok: false, error: fault }) } }); // prettier-ignore
    app.run('file.save');
    await expect.poll(() => app.notices.list).toMatchObject([fault]);
  });

  it('announces totals once a second, each beside the last one that was announced', () => {
    vi.useFakeTimers();
    const app = start(lesson());
    app.project?.select({ ...app.state.selection, layers: ['dense_1'] });
    app.run('edit.delete');
    expect(app.announcer.text).toBe('113, was 2,515.'); // 56 + 57
    app.run('edit.delete');
    app.run('edit.delete');
    expect(app.announcer.text).toBe('113, was 2,515.');
    vi.advanceTimersByTime(1000);
    expect(app.announcer.text).toBe('0, was 113.');
    vi.useRealTimers();
  });
});
