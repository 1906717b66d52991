// Icons of one application in one file, as Windows (.ico) and macOS (.icns) want them: a directory, then whole PNG files.

/** @typedef {ReadonlyMap<number, Uint8Array>} Pngs the PNG of each size in pixels */

/** The largest size that fits into the one byte that a .ico has for it, where 0 stands for 256. */
const LARGEST_IN_ICO = 256;

/** The names that macOS knows PNGs by, and their sizes; a size with two names is also that of the half size at 2×. */
const ICNS_NAMES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]);

/** @param {Pngs} pngs @returns {Buffer} */
export function ico(pngs) {
  const images = [...pngs].filter(([size]) => size <= LARGEST_IN_ICO);
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(([size, png], index) => {
    const entry = header.subarray(6 + 16 * index);
    entry.fill(size % LARGEST_IN_ICO, 0, 2);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

/** @param {Pngs} pngs of all the sizes that macOS has names for @returns {Buffer} */
export function icns(pngs) {
  const images = ICNS_NAMES.map(([name, size]) => chunk(name, pngs.get(size) ?? missing(size)));
  return chunk('icns', Buffer.concat(images));
}

/** @param {string} name of four letters @param {Uint8Array} content */
function chunk(name, content) {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}

/** @param {number} size @returns {never} */
function missing(size) {
  throw new Error(`no icon of ${size} pixels`);
}
