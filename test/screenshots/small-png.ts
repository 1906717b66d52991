import { crc32, deflateSync } from 'node:zlib';

/** A picture as Electron has it in memory: blue, green, red and alpha of every pixel, row by row. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * A picture of flat colours as a PNG a third smaller than Chromium's: without the alpha channel, which a window has no use for, and
 * without filters, which serve photographs.
 */
export function smallPng({ width, height, pixels }: Bitmap): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitsPerChannel, trueColour], 8);
  const data = deflateSync(rowsOf({ width, height, pixels }), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const [bitsPerChannel, trueColour] = [8, 2];

/** Every row begins with the number of its filter, 0 for none. */
function rowsOf({ width, height, pixels }: Bitmap): Buffer {
  const length = 1 + 3 * width;
  const rows = Buffer.alloc(length * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const to = length * Math.floor(pixel / width) + 1 + 3 * (pixel % width);
    for (let channel = 0; channel < 3; channel++) rows[to + channel] = pixels[4 * pixel + 2 - channel] ?? 0;
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
}
