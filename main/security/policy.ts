/**
 * What a page may load and do: its own files, nothing else. Markup and code are never made from text (Trusted Types), but
 * for Svelte's templates and the URL of our own worker. The page shows names out of files, so this is the last line.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html layerwright-worker',
} as const;

const format = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** For a page's <meta>, where browsers ignore (and complain about) `frame-ancestors`. */
export const pagePolicy = format(directives);

/** For the header of every answer of `app://`. */
export const headerPolicy = format({ ...directives, 'frame-ancestors': "'none'" });
