import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import arrows from './lint/arrows.js';

const root = new URL('..', import.meta.url).pathname;

// Text becomes markup nowhere: the page's Trusted Types policy refuses it too, this says so earlier.
const markupFromText = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map(
    (name) => `AssignmentExpression > MemberExpression[property.name="${name}"]`,
  ),
  ...['insertAdjacentHTML', 'html', 'createContextualFragment'].map(
    (name) => `CallExpression[callee.property.name="${name}"]`,
  ),
].map((selector) => ({ selector, message: 'Markup is never made from text.' }));

export default defineConfig(
  globalIgnores(['out/', 'release/', 'coverage/', 'test-results/', 'playwright-report/']),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] },
    },
    plugins: { layerwright: arrows },
    rules: {
      'layerwright/arrows': 'error',
      'no-restricted-syntax': ['error', ...markupFromText],
      'svelte/no-at-html-tags': 'error',
      // A false alarm on BrowserWindow.fromWebContents() and the like.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Code points are what a font knows of a string.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['renderer/**'], languageOptions: { globals: globals.browser } },
  { files: ['main/**', 'build/**', 'test/**'], languageOptions: { globals: globals.node } },
  { files: ['**/*.{js,mjs,cjs}'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['build/electron-default-app/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    // svelte/no-inner-declarations breaks on a script that is no module.
    rules: { '@typescript-eslint/no-require-imports': 'off', 'svelte/no-inner-declarations': 'off' },
  },
  prettier,
  svelte.configs.prettier,
);
