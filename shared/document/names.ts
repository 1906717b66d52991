/**
 * Names for people and ids for the file. A name is unique in its network; an id is unique in its table and never shown.
 */

/** Makes an id at every call. Passed in, so that tests and importers get the same ids every time. */
export type IdSource = () => string;

/** Random ids of seven characters, such as `k3f09zq`: short in the file, and apart when two people add layers in parallel. */
export const randomIds =
  (random: () => number = Math.random): IdSource =>
  () =>
    Array.from({ length: 7 }, () => Math.floor(random() * 36).toString(36)).join('');

/** An id made of a name, for scripts and importers: `Conv 1/b` gives `conv-1-b`. Never empty. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'layer' : plain;
}

/** The next name of a stem: one more than the highest number taken, so that a name is not given twice in a sitting. */
export function nextName(stem: string, taken: Iterable<string>): string {
  const pattern = `${stem}_`;
  let highest = 0;
  for (const name of taken) {
    const number = name.startsWith(pattern) ? /^[1-9]\d{0,8}$/.exec(name.slice(pattern.length)) : null;
    if (number) highest = Math.max(highest, Number(number[0]));
  }
  return `${pattern}${highest + 1}`;
}

/** The name itself where it is free, else the next one of its stem: `conv_1` gives `conv_2`, `Stem` gives `Stem_1`. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? nextName(name.replace(/_\d+$/, ''), taken) : name;
}
