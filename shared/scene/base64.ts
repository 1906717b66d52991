const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 text (RFC 4648, section 4), with padding. Neither Node nor a browser is at hand here to do it. */
export function toBase64(bytes: Uint8Array): string {
  const quartets: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) quartets.push(quartet(bytes.subarray(at, at + 3)));
  return quartets.join('');
}

/** Three bytes are four letters of six bits; one or two bytes are two or three letters, filled up with `=`. */
function quartet([first = 0, ...rest]: Uint8Array): string {
  const bits = (first << 16) | ((rest[0] ?? 0) << 8) | (rest[1] ?? 0);
  const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
  return letters
    .slice(0, rest.length + 2)
    .join('')
    .padEnd(4, '=');
}
