import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('layerwright', {});
