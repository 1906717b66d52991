import { SaxesParser } from 'saxes';

const ink = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity'];

/** The elements that a figure may have, each with its attributes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'width', 'height', 'viewBox', 'role', 'aria-labelledby'],
  title: ['id'],
  desc: ['id'],
  defs: [],
  style: [],
  g: ['transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', ...ink],
  circle: ['cx', 'cy', 'r', ...ink],
  path: ['d', ...ink],
  text: ['x', 'y', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'fill'],
};

/** How an attribute may read where its value could be more than a word or a number of ours. */
const forms: Readonly<Record<string, RegExp>> = {
  id: /^(title|description)$/,
  fill: /^(none|#[0-9a-f]{6})$/,
  stroke: /^#[0-9a-f]{6}$/,
  transform: /^translate\(-?[\d.]+ -?[\d.]+\)( scale\([\d.]+\))?$/,
  d: /^[MLHVACZmlhvacsz\d., -]+$/,
};

const number = /^-?\d+(\.\d{1,2})?$/;
const numbers = new Set(['x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'font-size', 'stroke-width', 'opacity']);

/** What a strict XML parser and the list of what a figure may hold have to say against an SVG; nothing if it is in order. */
export function checkSvg(svg: string): readonly string[] {
  const complaints: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => complaints.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const names = allowed[name];
    if (!names) complaints.push(`<${name}> is not allowed`);
    for (const { name: attribute, value } of Object.values(attributes)) {
      if (!names?.includes(attribute)) complaints.push(`<${name} ${attribute}> is not allowed`);
      if (forms[attribute]?.test(value) === false) complaints.push(`${attribute}="${value}" is not allowed`);
      if (numbers.has(attribute) && !number.test(value)) complaints.push(`${attribute}="${value}" is no number`);
    }
  });
  parser.write(svg).close();
  return complaints;
}
