import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './our-page.ts';

/** A window on the application. Everything risky is off; the preload is the only bridge. */
export function createMainWindow(resourcesFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Sofia Roadmap',
    icon: join(resourcesFolder, 'icons/icon.png'),
    // The paper colour of renderer/ui/tokens.css, so that the first frame does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181e' : '#fbfaf7',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: process.env['SOFIA_ROADMAP_DEVTOOLS'] === '1',
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
