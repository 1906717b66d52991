import { copyText, fragmentOf, readClipboard } from '@shared/document/clipboard';
import { parseProject } from '@shared/document/file';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draw, names, refusal, wires } from '../../../drawing';

const chain = draw({ x: 'input', a: 'conv2d', b: 'dense' }, 'x a b');

describe('a copied selection', () => {
  it('is the layers and what connects them', () => {
    const fragment = fragmentOf(chain, 'main', ['a', 'b']);
    expect(names(fragment)).toEqual(['a', 'b']);
    expect(wires(fragment)).toEqual(['a>b']);
  });

  it('has the networks inside its blocks with it', () => {
    const project = parseProject(readFileSync('test/fixtures/blocks.layerwright', 'utf8'));
    const fragment = project.ok ? fragmentOf(project.value, 'main', ['stage_1']) : undefined;
    expect([...(fragment?.networks ?? [])].map(({ id }) => id)).toEqual(['main', 'residual']);
    expect([...(fragment?.layers ?? [])].filter(({ network }) => network === 'residual')).toHaveLength(6);
  });

  it('travels as the text of a project', () => {
    const read = readClipboard(copyText(chain, 'main', ['a', 'b'], []));
    expect(read.ok && wires(read.value)).toEqual(['a>b']);
  });
});

it('says so where the clipboard holds no layers', () => {
  const texts = ['', 'hello', '{"format": "other"}', copyText(chain, 'main', [], [])];
  expect(texts.map((text) => refusal(readClipboard(text)))).toEqual(texts.map(() => 'nothing-to-paste'));
});
