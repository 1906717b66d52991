import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { anything, sample } from 'fast-check';
import { events, requests } from '@shared/ipc';
import { headerPolicy, pagePolicy } from '../../main/security/policy';
import type {} from '../../renderer/bridge';
import { seed } from '../sizes';
import { dropFile } from './drop';
import { expect, test } from './fixtures';
import { drawn } from './launch';

const home = 'app://bundle/index.html';
const inputs = new Map(Object.entries(requests).map(([key, { input }]) => [key, input]));

/** How many windows there are. */
const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Calls a function of the bridge with anything at all, and gives the code of the refusal, or `taken`. */
const send = (page: Page, key: string, input: unknown): Promise<string> =>
  page.evaluate(
    async ([name, data]) => {
      const call: unknown = Reflect.get(window.layerwright, name);
      if (typeof call !== 'function') return 'no such message';
      const answer: unknown = await Reflect.apply(call, undefined, [data]);
      return JSON.stringify(answer);
    },
    [key, input] as const,
  );

const refused = /"code":"message-refused"/;

test('every window is sandboxed, isolated, and without Node', async ({ app, page }) => {
  await page.evaluate(() => window.layerwright.openExample({ id: 'lesson' }));
  await page.evaluate(() => window.layerwright.newProject());
  await expect.poll(() => windows(app)).toBe(2);
  // A window has its preferences from the moment its page begins to load.
  await expect.poll(() => app.windows()).toHaveLength(2);
  for (const opened of app.windows()) await drawn(opened);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const hasPreferences = (contents: object): contents is { getLastWebPreferences(): object } =>
      'getLastWebPreferences' in contents;
    return BrowserWindow.getAllWindows().map(({ webContents }) =>
      hasPreferences(webContents) ? webContents.getLastWebPreferences() : null,
    );
  });
  expect(preferences).toHaveLength(2);
  for (const preference of preferences)
    expect(preference).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
});

test('a page has nothing of Node, and of Electron the messages of the table only', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'module', 'process', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.layerwright),
    frozen: Object.isFrozen(window.layerwright),
  }));
  expect(found).toEqual({ node: [], bridge: [...Object.keys(requests), ...Object.keys(events)], frozen: true });
});

test('a page goes nowhere and opens nothing', async ({ app, page, profile }) => {
  const attempts = ['https://example.com/', 'file:///etc/passwd', 'app://other/index.html', 'data:text/html,x'];
  for (const url of [...attempts, 'javascript:document.title="led away"']) {
    await page.evaluate((address) => {
      window.location.href = address;
      window.open(address);
      const link = document.createElement('a');
      Object.assign(link, { href: address, target: '_blank' });
      const form = document.createElement('form');
      Object.assign(form, { action: address, method: 'post' });
      document.body.append(link, form);
      link.click();
      form.submit();
      link.remove();
      form.remove();
    }, url);
    // An answer comes after all that the page did before it.
    await page.evaluate(() => window.layerwright.ready());
    expect(page.url()).toBe(home);
  }
  const trap = join(profile, 'trap.html');
  await writeFile(trap, '<title>led away</title>');
  await dropFile(page, trap);
  await page.evaluate(() => window.layerwright.ready());
  expect(page.url()).toBe(home);
  expect(await page.title()).not.toBe('led away');
  expect(await windows(app)).toBe(1);
});

test('a page may do nothing that one has to ask for', async ({ page }) => {
  const names = [
    ...['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read', 'clipboard-write', 'push'],
    ...['persistent-storage', 'screen-wake-lock', 'idle-detection', 'accelerometer', 'gyroscope', 'magnetometer'],
    ...['background-sync', 'background-fetch', 'payment-handler', 'window-management', 'local-fonts', 'nfc'],
  ];
  const states = await page.evaluate(
    (all) =>
      Promise.all(
        all.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      ),
    names,
  );
  expect(states).toEqual(names.map(() => 'denied'));
  const asked = await page.evaluate(() =>
    Promise.all([
      Notification.requestPermission(),
      navigator.mediaDevices.getUserMedia({ audio: true }).then(String, () => 'denied'),
      navigator.mediaDevices.getDisplayMedia().then(String, () => 'denied'),
      navigator.clipboard.readText().then(String, () => 'denied'),
    ]),
  );
  expect(asked).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('a page gets nothing but the files it was built from', async ({ page }) => {
  const elsewhere = [
    ...['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://other/index.html'],
    ...['app://bundle/../x', 'app://bundle/%2e%2e/%2e%2e/package.json', 'app://bundle/..%2f..%2fpackage.json'],
    ...['app://bundle//etc/passwd', 'app://bundle/C:/x', 'app://bundle/\\\\server\\share', 'app://bundle/a%00b'],
    ...['app://bundle/', 'app://bundle/assets', 'app://bundle/__proto__', 'app://bundle/INDEX.HTML'],
  ];
  const gotten = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      ),
    elsewhere,
  );
  expect(elsewhere.filter((_, index) => gotten[index])).toEqual([]);
  const own = await page.evaluate(async (url) => Object.fromEntries((await fetch(url)).headers), home);
  expect(own).toMatchObject({ 'content-security-policy': headerPolicy, 'x-content-type-options': 'nosniff' });
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await meta.getAttribute('content')).toBe(pagePolicy);
});

test('text becomes neither code nor markup', async ({ page }) => {
  // A timer runs the page's own code; what the debugger runs for a test is let through.
  const evaluated = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const names = ['eval', 'Function'] as const;
        const attempt = (name: (typeof names)[number]): string => {
          try {
            return String(Reflect.apply(window[name], undefined, ['1']));
          } catch (error) {
            return error instanceof Error ? error.name : 'thrown';
          }
        };
        setTimeout(() => {
          resolve(names.map(attempt));
        });
      }),
  );
  expect(evaluated).toEqual(['EvalError', 'EvalError']);
  const made = await page.evaluate(() => {
    const element = document.createElement('div');
    const attempts: (() => unknown)[] = [
      () => Reflect.set(element, 'innerHTML', '<b>x</b>'),
      () => Reflect.set(element, 'outerHTML', '<b>x</b>'),
      () => Reflect.set(document.createElement('script'), 'text', 'window.pwned = true'),
      () => Reflect.set(document.createElement('iframe'), 'srcdoc', '<b>x</b>'),
      () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      () => new Worker('data:text/javascript,0'),
    ];
    const policies: unknown = Reflect.get(window, 'trustedTypes');
    const isFactory = (value: unknown): value is { createPolicy(name: string, rules: object): unknown } =>
      typeof value === 'object' && value !== null && 'createPolicy' in value;
    if (isFactory(policies)) attempts.push(() => policies.createPolicy('another', {}));
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    });
  });
  expect(made).toEqual(new Array(7).fill('TypeError'));
});

test('a frame inside the page has no bridge', async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const type = frame.contentWindow === null ? 'undefined' : typeof frame.contentWindow.window.layerwright;
    frame.remove();
    return type;
  });
  expect(bridge).toBe('undefined');
});

test('no message takes what the table does not describe', async ({ app, page }) => {
  const values = sample(anything({ maxDepth: 2 }), { seed, numRuns: 60 });
  for (const [key, input] of inputs)
    for (const value of values.filter((candidate) => !input.safeParse(candidate).success))
      expect(await send(page, key, value), `${key} ${JSON.stringify(value)}`).toMatch(refused);
  expect(await windows(app)).toBe(1);
});

test('no message takes a path', async ({ page }) => {
  for (const path of [
    '/etc/passwd',
    '../../etc/passwd',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    '\\\\server\\share',
  ]) {
    for (const key of inputs.keys()) expect(await send(page, key, path)).toMatch(refused);
    for (const name of ['handle', 'id', 'path'])
      for (const key of inputs.keys()) expect(await send(page, key, { [name]: path })).toMatch(refused);
  }
});

test('a file that a script made up opens nothing', async ({ page }) => {
  const answers = await page.evaluate(() => {
    const file = new File(['{}'], 'passwd');
    Object.defineProperty(file, 'path', { value: '/etc/passwd' });
    return Promise.all([window.layerwright.openDropped(file), window.layerwright.openDropped(new File([], 'x'))]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'message-refused' } });
});

test('nothing is asked of the network', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    session.defaultSession.webRequest.onBeforeSendHeaders((request, answer) => {
      asked.push(request.url);
      answer({});
    });
  });
  await page.reload();
  await page.evaluate(() => window.layerwright.openExample({ id: 'lesson' }));
  const asked = await app.evaluate(() => {
    const urls: unknown = Reflect.get(globalThis, 'asked');
    return Array.isArray(urls) ? urls.map(String) : [];
  });
  expect(asked.filter((url) => !url.startsWith('app://bundle/'))).toEqual([]);
});
