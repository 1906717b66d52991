import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../main/projects/load';
import { OutsideChanges } from '../../../../main/projects/outside-changes';
import { newProject } from '../../../../main/projects/project';
import { Session } from '../../../../main/projects/session';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();
const [first, second, third] = ['first', 'second', 'third'].map(projectText) as [string, string, string];

let path: string;
let pane: FakePane;
let session: Session;
let handle: string;
let outside: OutsideChanges;
/** What happens while the file is being looked at. */
let meanwhile: () => void;

beforeEach(async () => {
  path = inFolder('net.layerwright');
  await writeFile(path, first);
  const loaded = await loadProject(path);
  if (!loaded.ok) throw new Error(loaded.error.code);
  handle = loaded.value.project.handle;
  pane = new FakePane();
  session = new Session(pane, new RecoveryFolder(inFolder('recovery')));
  session.show(loaded.value.project);
  session.listen();
  meanwhile = () => undefined;
  outside = new OutsideChanges({
    settled: () => {
      meanwhile();
      return Promise.resolve();
    },
  });
});

/** The codes of what the window was told. */
const told = (): unknown[] => pane.heard('onFault').map((fault) => (fault as { readonly code: string }).code);

/** Another program writes the file, and the window comes to the front. */
async function find(content: string): Promise<void> {
  await writeFile(path, content);
  await outside.look(session);
}

describe('a file that another program', () => {
  test('left alone is no matter', async () => {
    await outside.look(session);
    await find(first);
    expect(pane.sent.map(([key]) => key)).toEqual(['onOpened']);
  });

  test('changed is shown as it is now, where nothing was unsaved', async () => {
    await find(second);
    expect(pane.heard('onReloaded')).toEqual([{ handle, text: second }]);
    expect(told()).toEqual(['read-again']);
    expect(session.project).toMatchObject({ handle, text: second, edited: false });
    await outside.look(session);
    expect(pane.heard('onReloaded')).toHaveLength(1);
  });

  test('changed is mentioned once, where something is unsaved', async () => {
    session.changed(handle, true);
    await find(second);
    await outside.look(session);
    expect(told()).toEqual(['changed-meanwhile']);
    await find(third);
    expect(told()).toEqual(['changed-meanwhile', 'changed-meanwhile']);
    expect(pane.heard('onReloaded')).toEqual([]);
    expect(session.project?.text).toBe(first);
    await session.dropJournal();
  });

  test('damaged is mentioned, and not shown', async () => {
    await find(second.slice(0, -5));
    expect(told()).toEqual(['changed-meanwhile']);
    expect(pane.heard('onReloaded')).toEqual([]);
  });

  test('moved or deleted is mentioned once, and again if that happens again', async () => {
    await rm(path);
    await outside.look(session);
    await outside.look(session);
    expect(told()).toEqual(['file-gone']);
    await find(first);
    await rm(path);
    await outside.look(session);
    expect(told()).toEqual(['file-gone', 'file-gone']);
  });
});

describe('nothing is said', () => {
  test('of what we wrote ourselves while it was looked at', async () => {
    const { stamp = null, name = '' } = session.project ?? {};
    await writeFile(path, second);
    meanwhile = () => {
      session.saved(handle, { name, path, stamp: stamp && `${stamp}2`, text: second });
    };
    await outside.look(session);
    expect(pane.sent.map(([key]) => key)).toEqual(['onOpened']);
  });

  test('of a project that the window no longer shows, or that has no file', async () => {
    meanwhile = () => {
      session.show(newProject(first));
    };
    await find(second);
    await outside.look(session);
    expect([told(), pane.heard('onReloaded')]).toEqual([[], []]);
  });
});
