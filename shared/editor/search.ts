/** Something that can be found by words: its label and its other names count most, then its keywords. */
export interface Findable {
  readonly label: string;
  /** What others call it: who types all of such a name means just this. */
  readonly names?: readonly string[];
  readonly keywords?: readonly string[];
}

/**
 * The items that a query finds, the best first: every word of it must begin a word of the label or of a keyword. Items that
 * match equally well keep their order. An empty query finds all.
 */
export function search<Item extends Findable>(items: readonly Item[], query: string): readonly Item[] {
  const words = wordsOf(query.replace(module, ''));
  if (words.length === 0) return items;
  return items
    .map((item) => ({ item, rank: rankOf(item, words) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const none = 5;

/** The modules before a name in code: `nn.`, `tf.keras.layers.`. */
const module = /^\s*(?:[a-z_]\w*\.)+/i;

/** 0: the label or a name is this; 1: the label begins so; 2: words of it do; 3: those of other words; 4: the label contains it. */
function rankOf({ label, names = [], keywords = [] }: Findable, words: readonly string[]): number {
  const query = words.join(' ');
  const own = wordsOf(label);
  const beginsIn = (text: readonly string[]) => (word: string) => text.some((part) => part.startsWith(word));
  if ([label, ...names].some((name) => wordsOf(name).join(' ') === query)) return 0;
  if (own.join(' ').startsWith(query)) return 1;
  if (words.every(beginsIn(own))) return 2;
  if (words.every(beginsIn([...own, ...[...names, ...keywords].flatMap(wordsOf)]))) return 3;
  return words.every((word) => label.toLowerCase().includes(word)) ? 4 : none;
}

/** The words of a text, in small letters. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
