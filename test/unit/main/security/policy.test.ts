import { describe, expect, test } from 'vitest';
import { headerPolicy, pagePolicy } from '../../../../main/security/policy';

const parse = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

describe('the policy', () => {
  const directives = parse(headerPolicy);

  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  test('allows no code or style from text, and nothing from elsewhere', () => {
    const allowed = [...directives.values()].flat();
    for (const source of ["'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'", '*', 'http:', 'https:'])
      expect(allowed).not.toContain(source);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  test('makes markup from text impossible, but for two named policies', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['svelte-trusted-html', 'layerwright-worker']);
  });

  test('embeds nothing and is embedded nowhere', () => {
    for (const name of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(name)).toEqual(["'none'"]);
  });

  test('is the same in the page, but for what a page cannot say', () => {
    const [header, page] = [new Map(parse(headerPolicy)), parse(pagePolicy)];
    header.delete('frame-ancestors');
    expect(page).toEqual(header);
  });
});
