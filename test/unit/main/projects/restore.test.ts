import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../../../../main/projects/desk';
import { newProject, toSnapshot } from '../../../../main/projects/project';
import { restore } from '../../../../main/projects/restore';
import { Session } from '../../../../main/projects/session';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();

let recovery: RecoveryFolder;
let desk: Desk;
let start: Session;

beforeEach(() => {
  recovery = new RecoveryFolder(inFolder('recovery'));
  desk = new Desk(
    () => new Session(new FakePane(), recovery),
    () => undefined,
  );
  start = desk.openStart();
});

/** Leaves a journal behind, as a run does that ends without a word; gives its id. */
async function leave(name: string, text: string, age = 0): Promise<string> {
  const snapshot = toSnapshot({ ...newProject(text), name }, Date.now() - age);
  await recovery.write(snapshot);
  return snapshot.id;
}

const shown = (): unknown[] => desk.sessions.map(({ project }) => project && [project.name, project.edited]);

describe('restoring', () => {
  test('shows every project with its changes unsaved, the latest in the window that asks', async () => {
    const ids = [await leave('Old', projectText('Old'), 1000), await leave('New', projectText('New'))];
    expect(await restore(desk, recovery, start, ids)).toEqual({ ok: true, value: undefined });
    expect(shown()).toEqual([
      ['New', true],
      ['Old', true],
    ]);
    expect(start.project?.name).toBe('New');
  });

  test('is not kept from the others by one that does not open, which stays in its journal', async () => {
    const ids = [await leave('Whole', projectText('Whole'), 1000), await leave('Damaged', '{')];
    expect(await restore(desk, recovery, start, ids)).toMatchObject({ ok: false, error: { code: 'not-json' } });
    expect(shown()).toEqual([['Whole', true]]);
    expect(await recovery.list(Date.now())).toHaveLength(2);
  });

  test('refuses what is not there, or is shown already', async () => {
    const id = await leave('Once', projectText('Once'));
    await restore(desk, recovery, start, [id]);
    for (const ids of [[id], [], ['gone']])
      expect(await restore(desk, recovery, start, ids)).toMatchObject({ ok: false, error: { code: 'entry-gone' } });
    expect(shown()).toEqual([['Once', true]]);
  });
});
