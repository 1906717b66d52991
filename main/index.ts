import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { answerRequests } from './answering';
import type { Application } from './application';
import { createApplication } from './application';
import { filesOf, sentFiles } from './arguments';
import { endWell, internalError } from './ending';
import { confine, denyPermissions, refuseNetwork } from './security/confine';
import { pageUrl } from './security/origin';
import { listPageFiles } from './security/page-files';
import { registerScheme, servePage } from './security/protocol';
import { JsonFile } from './user-data/json-file';
import { log } from './user-data/log';
import { firstState, state } from './user-data/state';

const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const page = pageUrl(devServer);

const inUserData = (...names: string[]): string => join(app.getPath('userData'), ...names);

const report = (what: string, error: unknown): void => {
  log(inUserData('logs', 'main.log'), what, error);
};

/** One run of the app: from the moment it is ready to the moment it ends. */
async function start(files: readonly string[]): Promise<void> {
  await app.whenReady();
  await guardSession();
  const stored = await JsonFile.load(inUserData('state.json'), state, firstState, (problem) => {
    report('The state could not be saved', problem.text().received);
  });
  const application = createApplication({ page, recoveryFolder: inUserData('recovery'), state: stored, report });
  nativeTheme.themeSource = application.memory.theme;
  answerRequests(application, page, report);
  endWell(application, report);
  await openFirst(application, files);
  openWhatComes(application);
}

async function guardSession(): Promise<void> {
  denyPermissions(session.defaultSession);
  refuseNetwork(session.defaultSession, page);
  servePage(session.defaultSession, await listPageFiles(join(__dirname, '../renderer')));
}

/** The files of the command line; the start screen where there are none, and where there is work to recover. */
async function openFirst({ desk, start, announceStart }: Application, files: readonly string[]): Promise<void> {
  await desk.openFiles([...files, ...early], null);
  const { recovered } = await start.screen();
  if (desk.sessions.length === 0 || recovered.length > 0) desk.openStart();
  await announceStart();
}

/** Files that macOS asks for before there is a window to open them in. */
const early: string[] = [];
const keepForLater = (event: { preventDefault: () => void }, path: string): void => {
  event.preventDefault();
  early.push(path);
};

/** Files from a second start of the app and from the Finder, and a window where there is none. */
function openWhatComes({ desk, windows }: Application): void {
  const open = (files: readonly string[]): void => {
    if (files.length > 0) void desk.openFiles(files, null);
    else (windows.front?.session ?? desk.openStart()).pane.focus();
  };
  app.on('second-instance', (_event, _argv, _folder, sent) => {
    open(sentFiles(sent));
  });
  app.off('open-file', keepForLater);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  app.on('activate', () => {
    if (desk.sessions.length === 0) desk.openStart();
  });
}

const files = filesOf(process.argv, process.cwd(), process.defaultApp);

// The launcher passes --no-sandbox only to root, whom Chromium's sandbox refuses; enableSandbox() would strip it again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
app.on('open-file', keepForLater);
app.on('web-contents-created', (_event, contents) => {
  confine(contents, devServer);
});
// A second start hands its files over to the first and ends.
if (app.requestSingleInstanceLock({ files })) {
  start(files).catch((error: unknown) => {
    report('The app could not start', error);
    app.exit(internalError);
  });
} else app.exit();
