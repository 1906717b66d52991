import type { Session, WebContents } from 'electron';
import { isOwnOrigin, scheme } from './origin';

/** Denies every permission, asked for or looked up, and every device and screen. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
}

/** Lets nothing be fetched but the app's own files; the development tools and the development server are our own too. */
export function refuseNetwork(session: Session, page: string): void {
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isLocal(request.url, page) });
  });
}

const localSchemes = new Set([`${scheme}:`, 'devtools:', 'data:', 'blob:']);

export function isLocal(url: string, page: string): boolean {
  // The development server reloads the page through a web socket of the same host.
  return localSchemes.has(new URL(url).protocol) || isOwnOrigin(url.replace(/^ws:/u, 'http:'), page);
}

/** Keeps a page where it is: it goes nowhere, opens nothing and embeds nothing. */
export function confine(contents: WebContents, devServer: string | undefined): void {
  const stay = (event: { preventDefault: () => void }, url: string): void => {
    // In development a changed component may reload the page.
    if (devServer === undefined || !isOwnOrigin(url, devServer)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
