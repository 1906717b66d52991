/**
 * Numbers as a figure prints them. The format belongs to the project, never to the machine: the same project gives
 * the same text everywhere. Thousands are parted by commas; minus is U+2212.
 */
export function formatCount(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

const units = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** `10.1 KB`, `1.50 GB`: three digits, in steps of 1,024 as Keras and PyTorch print them. Exact up to 1,023 bytes. */
export function formatBytes(bytes: number): string {
  let [size, step] = [bytes, 0];
  // What would round up to the next unit is given in it.
  while (Math.round(size) >= 1024 && step < units.length - 1) [size, step] = [size / 1024, step + 1];
  const digits = step === 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
  const text = digits === 0 ? formatCount(Math.round(size)) : size.toFixed(digits);
  return `${text} ${bytes === 1 ? 'byte' : (units[step] ?? '')}`;
}

/** `20×20×3`; an unknown axis is `?`, a named one its name; a lone size has thousands: `1,200`. A scalar is `1`. */
export function formatShape(shape: readonly (number | string | null)[]): string {
  const [first] = shape;
  if (shape.length === 1 && typeof first === 'number') return formatCount(first);
  return shape.length === 0 ? '1' : shape.map((axis) => axis ?? '?').join('×');
}

/** `95.5 %`, with one decimal; never 0 % for something that exists. */
export function formatShare(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const percent = (part / whole) * 100;
  if (percent < 0.1) return '<0.1 %';
  return percent === 100 ? '100 %' : `${Math.min(percent, 99.9).toFixed(1)} %`;
}
