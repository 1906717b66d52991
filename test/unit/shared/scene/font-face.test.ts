import { expect, test } from 'vitest';
import { fontFaces } from '@shared/scene/font-face';
import { subsetFont } from '@shared/scene/font-subset';
import { fontFamily } from '@shared/scene/typeface';
import { preparedFonts } from '../../../../build/font/files';

const fonts = await preparedFonts();
const css = fontFaces(fonts, { 400: 'Conv2D', 500: '', 600: '2,515' });

test('there is a face for every weight that says something', () => {
  expect(css.match(/font-weight: \d+/g)).toEqual(['font-weight: 400', 'font-weight: 600']);
  expect(css.match(/font-family: "[^"]+"/g)).toEqual(Array(2).fill(`font-family: "${fontFamily}"`));
});

test('a face is the font of its weight with the characters said in it', () => {
  const data = [...css.matchAll(/base64,([^)]+)\)/g)].map(
    ([, text = '']) => new Uint8Array(Buffer.from(text, 'base64')),
  );
  expect(data).toEqual([subsetFont(fonts[400], 'Conv2D'), subsetFont(fonts[600], '2,515')]);
});
