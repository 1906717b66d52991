import { symlink, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../../../../main/projects/desk';
import { exampleProject, newProject } from '../../../../main/projects/project';
import { Session } from '../../../../main/projects/session';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();

let desk: Desk;
let panes: FakePane[];
let opened: string[];

beforeEach(async () => {
  [panes, opened] = [[], []];
  desk = new Desk(
    () => {
      const pane = new FakePane();
      panes.push(pane);
      return new Session(pane, new RecoveryFolder(inFolder('recovery')));
    },
    (path) => opened.push(path),
  );
  for (const name of ['a', 'b']) await writeFile(inFolder(`${name}.layerwright`), projectText(name));
  await writeFile(inFolder('damaged.layerwright'), '{');
});

const file = (name: string): string => inFolder(`${name}.layerwright`);
const shown = (): (string | undefined)[] => desk.sessions.map(({ project }) => project?.name);

describe('the desk', () => {
  test('opens a file in the window that asks, where that shows the start screen', async () => {
    const start = desk.openStart();
    expect(await desk.openFile(file('a'), start)).toEqual({ ok: true, value: start });
    expect(shown()).toEqual(['a']);
    expect(opened).toEqual([file('a')]);
  });

  test('opens a file in the window that asks, where others show the start screen too', async () => {
    const [first, second] = [desk.openStart(), desk.openStart()];
    expect(await desk.openFile(file('a'), second)).toEqual({ ok: true, value: second });
    expect(await desk.openFile(file('b'), null)).toEqual({ ok: true, value: first });
  });

  test('opens a second file in a second window', async () => {
    const start = desk.openStart();
    await desk.openFile(file('a'), start);
    await desk.openFile(file('b'), start);
    expect(shown()).toEqual(['a', 'b']);
  });

  test('comes back to the window of a file that is open, by whatever way', async () => {
    await desk.openFile(file('a'), null);
    await symlink(file('a'), file('link'));
    await desk.openFile(file('link'), desk.openStart());
    expect(shown()).toEqual(['a', undefined]);
    expect(panes[0]?.focused).toBe(2);
  });

  test('does not open a file twice that is asked for twice at once', async () => {
    await Promise.all([desk.openFile(file('a'), null), desk.openFile(file('a'), null), desk.openFile(file('b'), null)]);
    expect(shown()).toEqual(['a', 'b']);
  });

  test('opens a model as a new project, every time anew, and says what it could not take over', async () => {
    const layers = [{ class_name: 'Dense', config: { name: 'dense', units: 2 } }, null, null];
    await writeFile(
      inFolder('model.json'),
      JSON.stringify({ class_name: 'Sequential', config: { name: 'mlp', layers } }),
    );
    await desk.openFile(inFolder('model.json'), desk.openStart());
    await desk.openFile(inFolder('model.json'), null);
    expect(desk.sessions.map(({ project }) => [project?.name, project?.path])).toEqual([
      ['mlp', null],
      ['mlp', null],
    ]);
    expect(opened).toEqual([inFolder('model.json'), inFolder('model.json')]);
    expect(desk.sessions[0]?.listen()).toMatchObject([
      {
        code: 'not-all-taken',
        message: expect.stringContaining('mlp was opened') as string,
        remedy: expect.stringContaining('1 more') as string,
      },
    ]);
  });

  test('changes nothing where a file does not open', async () => {
    const start = desk.openStart();
    await desk.openFile(file('a'), start);
    for (const name of ['damaged', 'none']) expect(await desk.openFile(file(name), start)).toMatchObject({ ok: false });
    expect(shown()).toEqual(['a']);
    expect(opened).toEqual([file('a')]);
  });

  test('reuses a new project that nobody touched, and no other', () => {
    const start = desk.openStart();
    desk.show(newProject(projectText('x')), start);
    desk.show(newProject(projectText('y')), start);
    desk.show(exampleProject('Lesson', projectText('z')), start);
    desk.show(newProject(projectText('x')), start);
    expect(shown()).toEqual(['Lesson', 'Untitled']);
  });

  test('opens the files of the command line, and says in a window what is wrong with one', async () => {
    await desk.openFiles([file('a'), file('damaged'), file('b')], null);
    expect(shown()).toEqual(['a', 'b']);
    expect(desk.sessions[0]?.listen()).toMatchObject([
      { message: expect.stringContaining('damaged.layerwright could not be opened. ') as string },
    ]);
  });

  test('opens a window to say that the only file does not open', async () => {
    await desk.openFiles([file('none')], null);
    expect(shown()).toEqual([undefined]);
    expect(desk.sessions[0]?.listen()).toMatchObject([{ code: 'file-missing' }]);
  });

  test('knows what is open elsewhere', async () => {
    await desk.openFiles([file('a'), file('b')], null);
    const [a, b] = desk.sessions;
    expect(a && desk.isOpenElsewhere(file('a'), a)).toBe(false);
    expect(b && desk.isOpenElsewhere(file('a'), b)).toBe(true);
    if (a) desk.remove(a);
    expect(shown()).toEqual(['b']);
  });
});
