import { app, nativeTheme } from 'electron';
import type { Platform } from '@shared/ipc';
import { ok } from '@shared/result';
import type { Services, Some } from './services';

const platforms: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = { darwin: 'mac', win32: 'windows' };

/** What a window asks of itself, of the start screen, and of the system around it. */
export function windowRequests({
  desk,
  memory,
  recovery,
  menu,
  start,
  announceStart,
  forgetRecents,
}: Services): Some<
  'ready' | 'clearRecents' | 'forget' | 'showCommands' | 'editField' | 'setTheme' | 'showAbout' | 'closeWindow'
> {
  return {
    ready: async ({ session }) =>
      ok({
        ...(await start.welcome(session)),
        platform: platforms[process.platform] ?? 'linux',
        theme: memory.theme,
      }),
    clearRecents: async () => {
      await forgetRecents();
      return ok(undefined);
    },
    forget: async (_asking, { ids }) => {
      await Promise.all(ids.filter((id) => !desk.isShown(id)).map((id) => recovery.remove(id)));
      await announceStart();
      return ok(undefined);
    },
    showCommands: ({ window }, commands) => {
      menu.show(window, commands);
      return ok(undefined);
    },
    editField: ({ window }, { edit }) => {
      window.webContents[edit]();
      return ok(undefined);
    },
    setTheme: (_asking, { theme }) => {
      memory.rememberTheme(theme);
      nativeTheme.themeSource = theme;
      return ok(undefined);
    },
    showAbout: () => {
      app.showAboutPanel();
      return ok(undefined);
    },
    closeWindow: ({ window }) => {
      window.close();
      return ok(undefined);
    },
  };
}
