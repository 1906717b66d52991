import { clipboard, ClipboardItem, type NativeImage, nativeImage } from 'electron';

/** The clipboard as it was before Electron 44. */
interface OldClipboard {
  writeText(text: string): void;
  writeImage(image: NativeImage): void;
}

const isOld = (candidate: object): candidate is OldClipboard => 'writeImage' in candidate;

export const readText = async (): Promise<string> => clipboard.readText();

export async function writeText(text: string): Promise<void> {
  await clipboard.writeText(text);
}

/** Puts a picture there for programs that take SVG, and its text for those that take text. */
export async function writeSvg(svg: string): Promise<void> {
  if (isOld(clipboard)) await clipboard.writeText(svg);
  else await clipboard.write([new ClipboardItem({ 'image/svg+xml': svg, 'text/plain': svg })]);
}

export async function writePng(png: Uint8Array<ArrayBuffer>): Promise<void> {
  if (isOld(clipboard)) clipboard.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })]);
}
