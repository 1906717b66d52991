import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import { protocol } from 'electron';
import { host, scheme } from './origin';
import { contentType, type PageFiles } from './page-files';
import { headerPolicy } from './policy';

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page at `app://bundle/`: exactly the listed files, each with the policy. */
export function servePage(session: Session, files: PageFiles): void {
  session.protocol.handle(scheme, async (request) => answer(request.method, new URL(request.url), files));
}

async function answer(method: string, url: URL, files: PageFiles): Promise<Response> {
  const path = method === 'GET' && url.host === host ? files.get(url.pathname) : undefined;
  if (path === undefined) return new Response(null, { status: 404 });
  return new Response(await readFile(path), {
    headers: {
      'content-type': contentType(path),
      'content-security-policy': headerPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}
