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
  open = openFrom(application);
  app.on('activate', () => {
    if (application.desk.sessions.length === 0) application.desk.openStart();
  });
  await openFirst(application, [...files, ...early]);
}

async function guardSession(): Promise<void> {
  denyPermissions(session.defaultSession);
  refuseNetwork(session.defaultSession, page);
  // In development the page is not built, and comes from its server.
  if (devServer === undefined) servePage(session.defaultSession, await listPageFiles(join(__dirname, '../renderer')));
}

/** The files of the command line; the start screen where there are none, and where there is work to recover. */
async function openFirst({ desk, start, announceStart }: Application, files: readonly string[]): Promise<void> {
  await desk.openFiles(files, null);
  const { recovered } = await start.screen();
  if (desk.sessions.length === 0 || recovered.length > 0) desk.openStart();
  await announceStart();
}

/** Opens files that the system or a second start of the app asks for. Those that come too early wait for `start`. */
let open = (files: readonly string[]): void => {
  early.push(...files);
};
const early: string[] = [];

function openFrom({ desk, windows }: Application): typeof open {
  return (files) => {
    if (files.length > 0) void desk.openFiles(files, null);
    else (windows.front?.session ?? desk.openStart()).pane.focus();
  };
}

const files = filesOf(process.argv, process.cwd(), process.defaultApp);

// The launcher passes --no-sandbox only to root, whom Chromium's sandbox refuses; enableSandbox() would strip it again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
app.on('open-file', (event, path) => {
  event.preventDefault();
  open([path]);
});
app.on('second-instance', (_event, _argv, _folder, sent) => {
  open(sentFiles(sent));
});
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
