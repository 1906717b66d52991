import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import { events, requests } from '@shared/ipc';

/** Before Electron had `webUtils` (29), a dropped file knew its path itself. */
interface OldFile {
  readonly path?: string;
}

type Listener = (data: unknown) => void;

const ask = (key: string) => (input: unknown) => ipcRenderer.invoke(key, input);

/** The page hears what was said, and never gets hold of the event, through which it could answer. */
const listen = (key: string) => (listener: Listener) => {
  const heard = (_event: IpcRendererEvent, data: unknown): void => {
    listener(data);
  };
  ipcRenderer.on(key, heard);
  return () => {
    ipcRenderer.off(key, heard);
  };
};

const functions = (keys: readonly string[], make: (key: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, make(key)]));

contextBridge.exposeInMainWorld('layerwright', {
  ...functions(Object.keys(requests), ask),
  ...functions(Object.keys(events), listen),
  openDropped: (file: unknown) => ipcRenderer.invoke('openDropped', { path: pathOf(file) }),
});

/** Where a dropped file is; empty for anything that a script made up. */
function pathOf(file: unknown): string {
  if (!(file instanceof File)) return '';
  return typeof webUtils === 'undefined' ? oldPathOf(file) : webUtils.getPathForFile(file);
}

const oldPathOf = (file: File & OldFile): string => file.path ?? '';
