/** Our own scheme gives the page a real origin, so that 'self', modules and workers work, and no file:// is needed. */
export const scheme = 'app';
export const host = 'bundle';

/** Where the page is: among the built files, or at the development server's address. */
export const pageUrl = (devServer: string | undefined): string => devServer ?? `${scheme}://${host}/index.html`;

/** True for a URL of the page's own origin. Compared part by part: `app://bundle.evil` begins like ours too. */
export function isOwnOrigin(url: string, page: string): boolean {
  const candidate = parse(url);
  const own = new URL(page);
  return candidate?.protocol === own.protocol && candidate.host === own.host;
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
