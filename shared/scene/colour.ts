/**
 * Arithmetic on colours written as `#rrggbb`.
 */
type Channels = readonly [red: number, green: number, blue: number];

const channelsOf = (hex: string): Channels => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);

/** The colour that is `share` of the way from one to the other, channel by channel. */
export function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  const mixed = channelsOf(from).map((value, index) => value * (1 - share) + (target[index] ?? 0) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** How much light a colour gives, from 0 (black) to 1 (white). Source: WCAG 2.2, "relative luminance". */
export function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map((value) => linear(value / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** From 1 (the same) to 21 (black on white). Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
