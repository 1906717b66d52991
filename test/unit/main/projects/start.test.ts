import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../../../../main/projects/desk';
import { newProject, recoveredProject, toSnapshot } from '../../../../main/projects/project';
import { Session } from '../../../../main/projects/session';
import { Start } from '../../../../main/projects/start';
import { JsonFile } from '../../../../main/user-data/json-file';
import { Memory } from '../../../../main/user-data/memory';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { firstState, state } from '../../../../main/user-data/state';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();
const pane = new FakePane();

let memory: Memory;
let recovery: RecoveryFolder;
let desk: Desk;
let start: Start;

beforeEach(async () => {
  const nothing = (): void => undefined;
  memory = new Memory(await JsonFile.load(inFolder('state.json'), state, firstState, nothing));
  recovery = new RecoveryFolder(inFolder('recovery'));
  desk = new Desk(() => new Session(pane, recovery), nothing);
  start = new Start(memory, recovery, desk);
});

describe('the start screen', () => {
  test('shows examples at once', async () => {
    const { recents, examples, recovered } = await start.screen();
    expect(examples[0]).toMatchObject({ id: 'lesson', parameters: 2515 });
    expect([recents, recovered]).toEqual([[], []]);
  });

  test('shows recent files with their totals, and says which are gone', async () => {
    for (const name of ['gone', 'here']) {
      await writeFile(inFolder(`${name}.layerwright`), '');
      memory.rememberProject(inFolder(`${name}.layerwright`), projectText(name));
    }
    await rm(inFolder('gone.layerwright'));
    expect((await start.screen()).recents).toMatchObject([
      { name: 'here', missing: false, parameters: 0 },
      { name: 'gone', missing: true },
    ]);
    memory.forgetRecents();
    expect((await start.screen()).recents).toEqual([]);
    await memory.settled();
  });

  test('offers unsaved work until a window shows it again', async () => {
    const lost = { ...newProject(projectText('Lost')), name: 'Lost' };
    await recovery.write(toSnapshot(lost, Date.now()));
    const { recovered } = await start.screen();
    expect(recovered).toMatchObject([{ id: lost.handle, name: 'Lost', folder: null, parameters: 0 }]);
    const session = desk.openStart();
    desk.show(recoveredProject(toSnapshot(lost, 0)), session);
    expect((await start.screen()).recovered).toEqual([]);
    expect(session.project).toMatchObject({ handle: lost.handle, edited: true });
  });

  test('comes up whatever the recovered texts are', async () => {
    await recovery.write(toSnapshot(newProject('\0 no project'), Date.now()));
    expect((await start.screen()).recovered).toMatchObject([{ parameters: null }]);
  });

  test('is announced to every window', async () => {
    desk.openStart();
    const screen = await start.announce();
    expect(pane.heard('onStart')).toEqual([screen]);
  });
});

test('a page hears of a project that comes into its window while it asks what to show', async () => {
  const session = desk.openStart();
  const welcome = start.welcome(session);
  const project = newProject(projectText('Late'));
  session.show(project);
  expect((await welcome).project).toMatchObject({ handle: project.handle });
});
