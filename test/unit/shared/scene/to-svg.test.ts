import { palettes } from '@shared/scene/palette';
import { toSvg } from '@shared/scene/to-svg';
import { describe, expect, it } from 'vitest';
import { preparedFonts } from '../../../../build/font/files';
import { checkSvg } from '../../../check-svg';
import { draw } from '../../../drawing';
import { layer, lesson, sceneOf, sourceOf } from './sources';

const scene = sceneOf(sourceOf(lesson()));
const fonts = await preparedFonts();

describe('a figure as SVG', () => {
  const svg = toSvg(scene, { theme: 'light' });

  it('has its numbers as text', () => {
    for (const text of ['56', '57', '2,402', '2,515 learnable parameters', '20×20×3', '→ 1,200'])
      expect(svg).toContain(`>${text}</text>`);
  });

  it('has a title and a description for who cannot see it', () => {
    expect(svg).toContain(`<title id="title">${scene.title}</title>`);
    expect(svg).toContain(`<desc id="description">${scene.description}</desc>`);
  });

  it('paints with the colours of its theme, on white where it is light', () => {
    expect(svg).toContain('fill="#ffffff"/>\n<g');
    const dark = toSvg(scene, { theme: 'dark' });
    expect(dark).toContain(`fill="${palettes.dark.canvas}"/>\n<g`);
    expect(dark).not.toContain(palettes.light.ink);
  });

  it('brings along the characters that it uses, if it is given the fonts', () => {
    const whole = toSvg(scene, { theme: 'light', fonts });
    expect(whole.match(/@font-face/g)).toHaveLength(3);
    expect(checkSvg(whole)).toEqual([]);
    expect(whole.length).toBeLessThan(50_000);
  });
});

it('says what people wrote, and does nothing of it', () => {
  const names = [
    '<script>alert(1)</script>',
    '"><image href=x onerror=y>',
    ']]>',
    '&lt;',
    '--><!--',
    '__proto__',
    '\u0000\ud800',
  ];
  const layers = Object.fromEntries(names.map((name, at) => [`l${at}`, layer('input', { shape: [1] }, { name })]));
  const document = draw(layers);
  const svg = toSvg(sceneOf(sourceOf({ ...document, project: { ...document.project, title: names.join('') } })), {
    theme: 'light',
    fonts,
  });
  expect(checkSvg(svg)).toEqual([]);
});
