/**
 * Shortcuts, written once for all systems: `Mod+Shift+S`. `Mod` is Command on a Mac and Control elsewhere. A key is a letter,
 * a digit, a sign (`?`, `=`, `-`, `.`), `Plus`, or a name of the DOM (`F8`, `Delete`, `ArrowLeft`, `Enter`, `Home`).
 */
export interface Shortcut {
  readonly keys: string;
  /** The only platform it holds on. */
  readonly on?: Platform;
  /** Only while the canvas has the focus: for keys that would type or move elsewhere (WCAG 2.1.4). */
  readonly canvas?: true;
}

export type Platform = 'mac' | 'other';

/** A key press: what a `KeyboardEvent` says of it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** True where a press is the keys of a shortcut. The caller knows whether the focus lets it act. */
export function isPressed({ keys, on }: Shortcut, press: KeyPress, platform: Platform): boolean {
  if (on !== undefined && on !== platform) return false;
  const { modifiers, key } = parse(keys);
  const pressed = { Mod: platform === 'mac' ? press.meta : press.ctrl, Alt: press.alt, Shift: press.shift };
  const foreign = platform === 'mac' ? press.ctrl : press.meta;
  // Whether a sign takes Shift depends on the keyboard: `?` does on most.
  const free: readonly string[] = isSign(key) ? ['Shift'] : [];
  const agree = modifierNames.every((name) => free.includes(name) || pressed[name] === modifiers.includes(name));
  return agree && !foreign && key === keyOf(press);
}

const modifierNames = ['Mod', 'Alt', 'Shift'] as const;

type Modifier = (typeof modifierNames)[number];

const isModifier = (part: string): part is Modifier => modifierNames.some((name) => name === part);

function parse(keys: string): { readonly modifiers: readonly Modifier[]; readonly key: string } {
  const parts = keys.split('+');
  return { modifiers: parts.filter(isModifier), key: parts.at(-1) ?? '' };
}

const isSign = (key: string): boolean => key === 'Plus' || /^[^A-Z0-9]$/.test(key);

/**
 * The key of a press, by what it types where that is a Latin letter, else by its place: with a Cyrillic keyboard the key of `S` is
 * still `S`, with a French one `1` needs no Shift, and with Alt on a Mac a letter is still that letter.
 */
function keyOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const place = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
  const typesSign = /^[?+=.-]$/.test(key);
  if (place && !typesSign && key.length === 1) return place[1] ?? place[2] ?? place[3] ?? key;
  return key === '+' ? 'Plus' : key;
}

/** How a shortcut is shown: `⇧⌘S` on a Mac, `Ctrl+Shift+S` elsewhere. */
export function shortcutText({ keys }: Shortcut, platform: Platform): string {
  const { modifiers, key } = parse(keys);
  const named = [...modifierOrder[platform].filter((name) => modifiers.includes(name)), key];
  const words = named.map((part) => keyText[platform][part] ?? everywhere[part] ?? part);
  return words.join(platform === 'mac' ? '' : '+');
}

/** The orders that Apple and Microsoft write modifiers in. */
const modifierOrder: Readonly<Record<Platform, readonly Modifier[]>> = {
  mac: ['Alt', 'Shift', 'Mod'],
  other: ['Mod', 'Alt', 'Shift'],
};

const everywhere: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Plus: '+',
  '-': '−',
};

const keyText: Readonly<Record<Platform, Readonly<Record<string, string>>>> = {
  mac: { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩', Backspace: '⌫', Delete: '⌦' },
  other: { Mod: 'Ctrl', Delete: 'Del' },
};

/** The shortcut as a native menu takes it: `CommandOrControl+Shift+S`. */
export function accelerator({ keys }: Shortcut): string {
  const { modifiers, key } = parse(keys);
  return [...modifiers, key].map((part) => nativeNames[part] ?? part).join('+');
}

const nativeNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Return',
};
