import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session, shell } from 'electron';
import { z } from 'zod';
import { workbookExtension } from '#shared/contract/host.ts';
import { createLogger } from '../core/app/logger.ts';
import { declareAppScheme, serveRenderer } from './app-protocol.ts';
import { startCore, type CoreClient } from './core-client.ts';
import { pickPath, pickRequestSchema } from './dialogs.ts';
import { createMainWindow } from './main-window.ts';
import { menuLanguage, setMenu } from './menu.ts';
import { isTrustedSender, lockDown, openExternal } from './security.ts';

/** Composition root of the desktop application: windows, menu, dialogs, security. The core runs in its own process. */
const userFolder = process.env['SOFIA_ROADMAP_USER_FOLDER'];
if (userFolder !== undefined) app.setPath('userData', userFolder);
// Root (a test machine) has no sandbox to enable; everyone else always does.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareAppScheme();

const logger = createLogger(app.getPath('userData'), 'main');
process.on('uncaughtException', (error) => logger.error('uncaught', error));
process.on('unhandledRejection', (error) => logger.error('unhandled', error));

const workbookIn = (commandLine: readonly string[]) => {
  const file = commandLine.slice(1).find((argument) => argument.endsWith(workbookExtension));
  return file === undefined ? null : resolve(file);
};

function listen(core: CoreClient): void {
  ipcMain.on('core:connect', (event) => {
    if (!isTrustedSender(event.senderFrame)) return;
    event.sender.postMessage('core:port', null, [core.connectWindow()]);
  });
  ipcMain.handle('host:pick-path', async (event, request: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isTrustedSender(event.senderFrame) || window === null) return null;
    const parsed = pickRequestSchema.parse(request);
    const path = await pickPath(window, parsed);
    return path === null ? null : core.grant(path, parsed.purpose);
  });
  ipcMain.handle('host:open-file', async (event, ticket: unknown) => {
    if (!isTrustedSender(event.senderFrame)) return false;
    const path = await core.fileOf(z.string().max(64).parse(ticket));
    // The system's own program shows it; a sentence from the system means that there was none.
    return path !== null && (await shell.openPath(path)) === '';
  });
  ipcMain.handle('host:open-external', async (event, address: unknown) => {
    if (isTrustedSender(event.senderFrame)) await openExternal(z.string().max(2_000).parse(address));
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  lockDown(app, session.defaultSession);
  serveRenderer(session.defaultSession, join(import.meta.dirname, '../renderer'));
  setMenu(menuLanguage(app.getLocale()));
  const resourcesFolder = app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : join(app.getAppPath(), 'resources');
  const core = startCore({
    entry: join(import.meta.dirname, 'core-process.js'),
    start: { userFolder: app.getPath('userData'), resourcesFolder },
    onExit: (code) => {
      logger.error(`the core ended with ${code}`);
      dialog.showErrorBox(
        'Sofia Roadmap',
        'Приложението спря неочаквано. Запазеното е на диска.\nThe application stopped unexpectedly. What was saved is on disk.',
      );
      app.exit(1);
    },
  });
  listen(core);
  const given = workbookIn(process.argv);
  if (given !== null) core.open(given);
  createMainWindow(resourcesFolder);

  app.on('second-instance', (_event, commandLine) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.restore();
    window?.focus();
    const file = workbookIn(commandLine);
    if (file !== null) core.open(file);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    core.open(path);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) createMainWindow(resourcesFolder);
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}

// Two windows on one person's settings would overwrite each other; a second start shows the first.
if (app.requestSingleInstanceLock()) void start();
else app.quit();
