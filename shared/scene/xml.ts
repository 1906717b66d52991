/** An attribute that is `undefined` is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. The content is markup already; names and attributes are ours, values are escaped here. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? formatNumber(value) : String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** What a person wrote, as the content of an element or an attribute. What XML cannot hold is left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** At most two digits after the point, which no screen or printer outdoes; never an exponent, never −0. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
