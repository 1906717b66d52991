import { viewOf } from '../../shared/scene/font-tables';
import { fontFamily, type FontWeight } from '../../shared/scene/typeface';

const [windows, unicode, english] = [3, 1, 0x0409];
const styles: Readonly<Record<FontWeight, string>> = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' };

/**
 * The names of a prepared font (`name`, format 0). A family may hold four styles at most in the older numbers 1 and 2,
 * so a weight beyond regular names a family of its own there and says where it belongs in 16 and 17.
 */
export function nameTable(weight: FontWeight): Uint8Array {
  const style = styles[weight];
  const postScript = `${fontFamily.replaceAll(' ', '')}-${style}`;
  return writeNames([
    [0, 'Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)'],
    [1, weight === 400 ? fontFamily : `${fontFamily} ${style}`],
    [2, 'Regular'],
    [3, postScript],
    [4, `${fontFamily} ${style}`],
    [5, 'Version 4.001; prepared for Layerwright'],
    [6, postScript],
    [9, 'Rasmus Andersson'],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    [16, fontFamily],
    [17, style],
  ]);
}

function writeNames(names: readonly (readonly [id: number, name: string])[]): Uint8Array {
  const strings = 6 + 12 * names.length;
  const table = new Uint8Array(strings + names.reduce((size, [, name]) => size + 2 * name.length, 0));
  const view = viewOf(table);
  view.setUint16(2, names.length);
  view.setUint16(4, strings);
  let offset = 0;
  names.forEach(([id, name], index) => {
    [windows, unicode, english, id, 2 * name.length, offset].forEach((value, column) => {
      view.setUint16(6 + 12 * index + 2 * column, value);
    });
    [...name].forEach((letter, position) => {
      view.setUint16(strings + offset + 2 * position, letter.charCodeAt(0));
    });
    offset += 2 * name.length;
  });
  return table;
}
