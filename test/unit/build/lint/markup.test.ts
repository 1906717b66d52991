import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import { inRoot } from '../../../../build/paths.js';

const eslint = new ESLint({ cwd: inRoot('.'), overrideConfigFile: inRoot('build/eslint.config.js') });

/** What the linter is told about a file, which need not exist. */
async function configFor(file: string): Promise<Linter.Config> {
  return (await eslint.calculateConfigForFile(inRoot(file))) as Linter.Config;
}

test.each([
  'element.innerHTML = text',
  'element.outerHTML = text',
  'frame.srcdoc = text',
  "element.insertAdjacentHTML('beforeend', text)",
  "select('svg').html(text)",
  'range.createContextualFragment(text)',
])('%s is refused', async (code) => {
  const { rules } = await configFor('renderer/app/anything.ts');
  const rule = rules?.['no-restricted-syntax'] ?? 'off';
  const messages = new Linter().verify(code, { rules: { 'no-restricted-syntax': rule } });
  expect(messages.map(({ message }) => message)).toEqual(['Markup is never made from text.']);
});

test('{@html} is refused in components', async () => {
  const { rules } = await configFor('renderer/app/Anything.svelte');
  expect(rules?.['svelte/no-at-html-tags']).toEqual([2]);
});

test('a comment cannot switch a rule off', async () => {
  const { linterOptions } = await configFor('renderer/main.ts');
  expect(linterOptions?.noInlineConfig).toBe(true);
});
