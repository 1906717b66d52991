import { basename, parse } from 'node:path';

export const extension = '.layerwright';

/** What people call a project: its file's name without the extension. */
export const projectName = (path: string): string => basename(path, extension);

/** A file's name without its extension, whatever that is. */
export const fileStem = (path: string): string => parse(path).name;

/** The path with the extension that the file dialogs of some systems do not add. */
export const withExtension = (path: string, wanted: string): string => (path.endsWith(wanted) ? path : path + wanted);

/** What a file for a project of this name is called where a dialog suggests it: without what not every system takes in a name. */
export const suggestedFile = (name: string, wanted: string): string =>
  (name.replace(/[\s<>:"/\\|?*\p{Cc}]+/gu, ' ').replace(/^[. ]+|[. ]+$/g, '') || 'Untitled') + wanted;

/** A window's title: `net* - Layerwright`. The Mac has a mark of its own for unsaved changes, and no use for the name. */
export function windowTitle(name: string, edited: boolean, readOnly: boolean, platform: NodeJS.Platform): string {
  const mark = edited && platform !== 'darwin' ? '*' : '';
  const note = readOnly ? ' (read-only)' : '';
  return platform === 'darwin' ? name + note : `${name}${mark}${note} - Layerwright`;
}
