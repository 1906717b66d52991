import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newProject } from '../../../../main/projects/project';
import { Session } from '../../../../main/projects/session';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';

const inFolder = temporaryFolder();
const project = newProject('first');
const { handle } = project;

let pane: FakePane;
let recovery: RecoveryFolder;
let session: Session;

/** The page of a window whose project says this now. */
const pageSays = (text: string) => () => {
  session.heard(handle, text);
};

beforeEach(() => {
  vi.useFakeTimers();
  pane = new FakePane();
  recovery = new RecoveryFolder(inFolder('recovery'));
  session = new Session(pane, recovery);
});

afterEach(() => {
  vi.useRealTimers();
});

/** What the journals hold. */
const journals = async () => (await recovery.list(0)).map(({ id, text }) => ({ id, text }));

describe('a session', () => {
  test('shows the start screen at first, and another project may take its place', () => {
    expect(session.project).toBeNull();
    expect(session.isFree).toBe(true);
  });

  test('tells its window what it shows', () => {
    session.show(project);
    const opened = { handle, name: 'Untitled', text: 'first', edited: false, readOnly: false };
    expect(pane.sent).toEqual([['onOpened', opened]]);
    expect(pane.labels).toEqual(['Untitled']);
  });

  test('is free until someone touches its new project', () => {
    session.show(project);
    expect(session.isFree).toBe(true);
    session.changed(handle, true);
    expect(session.isFree).toBe(false);
    session.changed(handle, false);
    expect(session.isFree).toBe(false);
  });

  test('marks unsaved changes where the system shows them', () => {
    session.show(project);
    session.changed(handle, true);
    session.changed(handle, false);
    expect(pane.labels).toEqual(['Untitled', 'Untitled*', 'Untitled']);
  });

  test('hears nothing of a project that it no longer shows', () => {
    session.show(project);
    const next = newProject('second');
    session.show(next);
    session.changed(handle, true);
    session.heard(handle, 'late');
    expect(session.project).toEqual(next);
    expect(session.current(handle)).toBeNull();
  });

  test('keeps what went wrong until its page listens', () => {
    const found = { code: 'x', severity: 'error', data: null, text: () => words } as const;
    const words = { message: 'm', expected: 'e', received: 'r', remedy: 'y' };
    session.complain(found);
    expect(pane.sent).toEqual([]);
    expect(session.listen()).toEqual([{ code: 'x', ...words }]);
    expect(session.listen()).toEqual([]);
    session.complain(found);
    expect(pane.sent).toEqual([['onFault', { code: 'x', ...words }]]);
  });
});

describe('the latest text', () => {
  test('is what the page says', async () => {
    session.show(project);
    pane.page = pageSays('second');
    expect(await session.latest(project)).toMatchObject({ project: { text: 'second' }, answered: true });
  });

  test('is asked for once, however many want it', async () => {
    session.show(project);
    const both = Promise.all([session.latest(project), session.latest(project)]);
    session.heard(handle, 'second');
    expect((await both).map((latest) => latest.project.text)).toEqual(['second', 'second']);
    expect(pane.heard('onSnapshotWanted')).toEqual([{ handle }]);
  });

  test('is the last one known where the page hangs', async () => {
    session.show(project);
    session.heard(handle, 'second');
    const latest = session.latest(project);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await latest).toMatchObject({ project: { text: 'second' }, answered: false });
  });
});

describe('the recovery journal', () => {
  beforeEach(() => {
    session.show(project);
  });

  test('has the changes a second after they were made', async () => {
    pane.page = pageSays('second');
    session.changed(handle, true);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await session.writeJournal();
    expect(await journals()).toEqual([{ id: handle, text: 'second' }]);
  });

  test('is not asked for while nothing is unsaved', async () => {
    await session.writeJournal();
    expect(pane.heard('onSnapshotWanted')).toEqual([]);
    expect(await journals()).toEqual([]);
  });

  test('goes when the project was saved', async () => {
    pane.page = pageSays('second');
    session.changed(handle, true);
    await session.writeJournal();
    session.changed(handle, false);
    await session.dropJournal();
    expect(await journals()).toEqual([]);
  });

  test('is not written once the project was saved in the meantime', async () => {
    session.changed(handle, true);
    pane.page = () => {
      session.changed(handle, false);
      session.heard(handle, 'saved');
    };
    await session.writeJournal();
    expect(await journals()).toEqual([]);
  });

  test('that cannot be written is mentioned once', async () => {
    session = new Session(pane, new RecoveryFolder('/dev/null/recovery'));
    session.show(project);
    session.listen();
    pane.page = pageSays('second');
    session.changed(handle, true);
    await session.writeJournal();
    await session.writeJournal();
    expect(pane.heard('onFault')).toMatchObject([{ code: 'journal-not-written' }]);
  });
});
