import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../main/projects/load';
import { newProject } from '../../../../main/projects/project';
import { Saving } from '../../../../main/projects/saving';
import { Session } from '../../../../main/projects/session';
import { RecoveryFolder } from '../../../../main/user-data/recovery';
import { temporaryFolder } from '../temporary-folder';
import { FakePane } from './fake-pane';
import { projectText } from './project-texts';

const inFolder = temporaryFolder();
const [first, second, third] = ['first', 'second', 'third'].map(projectText) as [string, string, string];

let pane: FakePane;
let session: Session;
let saving: Saving;
let open: string[];
let saved: string[];

beforeEach(() => {
  [open, saved] = [[], []];
  pane = new FakePane();
  session = new Session(pane, new RecoveryFolder(inFolder('recovery')));
  saving = new Saving(
    (path) => open.includes(path),
    (path) => saved.push(path),
  );
});

/** Opens a file with the first text, and gives its path. */
async function openFirst(): Promise<string> {
  const path = inFolder('net.layerwright');
  await writeFile(path, first);
  const loaded = await loadProject(path);
  if (!loaded.ok) throw new Error(loaded.error.code);
  session.show(loaded.value.project);
  return path;
}

/** Saves what the window shows. */
function save(text: string, how: 'save' | 'saveAs' = 'save') {
  if (session.project === null) throw new Error('nothing to save');
  return saving[how](session, session.project, text);
}

const done = (name: string) => ({ ok: true, value: { done: true, name } });
const cancelled = (name: string) => ({ ok: true, value: { done: false, name } });
const content = (name = 'net.layerwright'): Promise<string> => readFile(inFolder(name), 'utf8');

describe('saving', () => {
  test('writes over the file that was opened, as often as wanted', async () => {
    await openFirst();
    expect(await save(second)).toEqual(done('net'));
    expect(await save(third)).toEqual(done('net'));
    expect(await content()).toBe(third);
    expect(pane.questions.asked).toEqual([]);
  });

  test('gives a project without a title the name of its file', async () => {
    session.show(newProject(projectText('Untitled')));
    pane.questions.save.push(inFolder('mine.layerwright'));
    expect(await save(projectText('Untitled'))).toEqual(done('mine'));
    expect(await content('mine.layerwright')).toBe(projectText('mine'));
  });

  test('asks for a file where there is none, suggests the title, and keeps to it', async () => {
    session.show(newProject(first));
    pane.questions.save.push(inFolder('mine.layerwright'));
    expect(await save(second)).toEqual(done('mine'));
    expect(await save(third)).toEqual(done('mine'));
    expect(await content('mine.layerwright')).toBe(third);
    expect(pane.questions.asked).toEqual(['where to save second.layerwright']);
    expect(pane.labels.at(-1)).toBe('mine');
    expect(saved).toEqual([inFolder('mine.layerwright'), inFolder('mine.layerwright')]);
  });

  test('does nothing where the person cancels', async () => {
    session.show(newProject(first));
    expect(await save(second)).toEqual(cancelled('Untitled'));
    expect(session.project?.path).toBeNull();
    expect(saved).toEqual([]);
  });

  test('under another name leaves the old file and goes on with the new', async () => {
    await openFirst();
    pane.questions.save.push(inFolder('copy.layerwright'));
    expect(await save(second, 'saveAs')).toEqual(done('copy'));
    expect(await save(third)).toEqual(done('copy'));
    expect([await content(), await content('copy.layerwright')]).toEqual([first, third]);
  });

  test('adds the extension, and asks before that overwrites something', async () => {
    session.show(newProject(first));
    await writeFile(inFolder('mine.layerwright'), 'someone else’s');
    pane.questions.save.push(inFolder('mine'), inFolder('mine'));
    pane.questions.changed.push('cancel', 'overwrite');
    expect(await save(second)).toEqual(cancelled('Untitled'));
    expect(await content('mine.layerwright')).toBe('someone else’s');
    expect(await save(second)).toEqual(done('mine'));
    expect(await content('mine.layerwright')).toBe(second);
  });

  test('writes nothing that could not be opened again', async () => {
    await openFirst();
    expect(await save('{"format":"layerwright"')).toMatchObject({ ok: false, error: { code: 'not-json' } });
    expect(await content()).toBe(first);
  });

  test('does a thousand saves one after the other, the last one last, and no more than it must', async () => {
    await openFirst();
    const texts = Array.from({ length: 1000 }, (_, index) => projectText(`version ${index}`));
    const outcomes = await Promise.all(texts.map((text) => save(text)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await content()).toBe(texts.at(-1));
    expect(saved).toHaveLength(2);
    expect(pane.questions.asked).toEqual([]);
  });
});

describe('saving over a file that another program changed', () => {
  beforeEach(async () => {
    await writeFile(await openFirst(), third);
  });

  test('asks, and does nothing where the person cancels', async () => {
    expect(await save(second)).toEqual(cancelled('net'));
    expect(pane.questions.asked).toEqual(['changed net']);
    expect(await content()).toBe(third);
  });

  test('overwrites where the person says so', async () => {
    pane.questions.changed.push('overwrite');
    expect(await save(second)).toEqual(done('net'));
    expect(await content()).toBe(second);
  });

  test('keeps both where the person chooses another name', async () => {
    pane.questions.changed.push('save as');
    pane.questions.save.push(inFolder('mine.layerwright'));
    expect(await save(second)).toEqual(done('mine'));
    expect([await content(), await content('mine.layerwright')]).toEqual([third, second]);
  });

  test('asks once, however often saving was asked for meanwhile', async () => {
    const outcomes = await Promise.all([save(second), save(second), save(second)]);
    expect(outcomes).toEqual([cancelled('net'), cancelled('net'), cancelled('net')]);
    expect(pane.questions.asked.length).toBeLessThanOrEqual(2);
  });

  test('asks where it was removed, too', async () => {
    await rm(inFolder('net.layerwright'));
    pane.questions.changed.push('overwrite');
    expect(await save(second)).toEqual(done('net'));
    expect(await content()).toBe(second);
  });
});

describe('a save that fails', () => {
  test('offers another place, and works there', async () => {
    const path = await openFirst();
    await rm(path);
    await mkdir(path);
    pane.questions.failed.push('save as');
    pane.questions.save.push(inFolder('mine.layerwright'));
    expect(await save(second)).toEqual(done('mine'));
    expect(pane.questions.asked).toEqual(['failed not-a-file', 'where to save net.layerwright']);
  });

  test('leaves everything as it was where the person cancels', async () => {
    const path = await openFirst();
    const { project } = session;
    await rm(path);
    await mkdir(path);
    expect(await save(second)).toEqual(cancelled('net'));
    expect(session.project).toEqual(project);
  });

  test('keeps its window’s file out of other windows', async () => {
    session.show(newProject(first));
    await writeFile(inFolder('other.layerwright'), third);
    open.push(inFolder('other.layerwright'));
    pane.questions.save.push(inFolder('other.layerwright'));
    expect(await save(second)).toEqual(cancelled('Untitled'));
    expect(pane.questions.asked.at(-1)).toBe('failed open-elsewhere');
    expect(await content('other.layerwright')).toBe(third);
  });

  test('keeps the mode of the file when it works again', async () => {
    await chmod(await openFirst(), 0o600);
    expect(await save(second)).toEqual(done('net'));
    expect((await stat(inFolder('net.layerwright'))).mode & 0o777).toBe(0o600);
  });
});
