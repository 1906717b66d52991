/** Something that can be found by words: its name counts most, then its other names. */
export interface Findable {
  readonly label: string;
  readonly keywords?: readonly string[];
}

/**
 * The items that a query finds, the best first: every word of it must begin a word of the label or of a keyword. Items that
 * match equally well keep their order. An empty query finds all.
 */
export function search<Item extends Findable>(items: readonly Item[], query: string): readonly Item[] {
  const words = wordsOf(query);
  if (words.length === 0) return items;
  return items
    .map((item) => ({ item, rank: rankOf(item, words) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const none = 4;

/** 0: the label begins so; 1: words of the label do; 2: those of a keyword; 3: the label contains it. */
function rankOf({ label, keywords = [] }: Findable, words: readonly string[]): number {
  const name = wordsOf(label);
  const beginsIn = (text: readonly string[]) => (word: string) => text.some((part) => part.startsWith(word));
  if (name.join(' ').startsWith(words.join(' '))) return 0;
  if (words.every(beginsIn(name))) return 1;
  if (words.every(beginsIn([...name, ...keywords.flatMap(wordsOf)]))) return 2;
  return words.every((word) => label.toLowerCase().includes(word)) ? 3 : none;
}

/** The words of a text, in small letters. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
