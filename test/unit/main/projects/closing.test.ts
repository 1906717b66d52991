import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Closing } from '../../../../main/projects/closing';
import { newProject } from '../../../../main/projects/project';
import { Saving } from '../../../../main/projects/saving';
import { Session } from '../../../../main/projects/session';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();
const latest = projectText('latest');
const project = newProject(projectText('Untitled'));

let pane: FakePane;
let session: Session;
let recovery: RecoveryFolder;
let closing: Closing;

beforeEach(async () => {
  pane = new FakePane();
  recovery = new RecoveryFolder(inFolder('recovery'));
  session = new Session(pane, recovery);
  const nothing = (): void => undefined;
  closing = new Closing(new Saving(() => false, nothing));
  session.show(project);
  session.changed(project.handle, true);
  pane.page = (key) => {
    if (key === 'onSnapshotWanted') session.heard(project.handle, latest);
  };
  await session.writeJournal();
});

const journals = async (): Promise<number> => (await recovery.list(0)).length;

describe('closing a window', () => {
  test('asks nothing where nothing is unsaved', async () => {
    session.changed(project.handle, false);
    expect(await closing.mayClose(session)).toBe(true);
    expect(await closing.mayClose(new Session(pane, recovery))).toBe(true);
    expect(pane.questions.asked).toEqual([]);
  });

  test('brings the window to the front and asks', async () => {
    expect(await closing.mayClose(session)).toBe(false);
    expect(pane.focused).toBe(1);
    expect(pane.questions.asked).toEqual(['unsaved Untitled']);
    expect(await journals()).toBe(1);
  });

  test('asks once, however often the window is told to close', async () => {
    const answers = await Promise.all([closing.mayClose(session), closing.mayClose(session)]);
    expect(answers).toEqual([false, false]);
    expect(pane.questions.asked).toHaveLength(1);
    await closing.mayClose(session);
    expect(pane.questions.asked).toHaveLength(2);
  });

  test('saves what the project is now', async () => {
    pane.questions.unsaved.push('save');
    pane.questions.save.push(inFolder('net.layerwright'));
    expect(await closing.mayClose(session)).toBe(true);
    expect(await readFile(inFolder('net.layerwright'), 'utf8')).toBe(latest);
    expect(await journals()).toBe(0);
  });

  describe('of which the page does not answer', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      pane.page = () => undefined;
      pane.questions.unsaved.push('save');
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    const closed = async (): Promise<boolean> => {
      const closes = closing.mayClose(session);
      await vi.advanceTimersByTimeAsync(5_000);
      vi.useRealTimers();
      return closes;
    };

    test('saves nothing unless it may lack the newest changes', async () => {
      expect(await closed()).toBe(false);
      expect(pane.questions.asked).toEqual(['unsaved Untitled', 'silent Untitled']);
      expect(await journals()).toBe(1);
    });

    test('saves what is known where that is wanted', async () => {
      pane.questions.silent.push('save');
      pane.questions.save.push(inFolder('net.layerwright'));
      expect(await closed()).toBe(true);
      expect(await readFile(inFolder('net.layerwright'), 'utf8')).toBe(latest);
    });
  });

  test('does not happen where saving is cancelled', async () => {
    pane.questions.unsaved.push('save');
    expect(await closing.mayClose(session)).toBe(false);
    expect(await journals()).toBe(1);
  });

  test('does not happen where saving fails, and says why', async () => {
    pane.page = () => {
      session.heard(project.handle, 'not a project');
    };
    session.listen();
    pane.questions.unsaved.push('save');
    expect(await closing.mayClose(session)).toBe(false);
    expect(pane.heard('onFault')).toMatchObject([{ code: 'not-a-project' }]);
  });

  test('gives the changes up where the person says so', async () => {
    pane.questions.unsaved.push('discard');
    expect(await closing.mayClose(session)).toBe(true);
    expect(await journals()).toBe(0);
  });
});
