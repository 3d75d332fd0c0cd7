import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '#shared/contract/host.ts';
import { languages, type Language } from '#shared/model/values.ts';
import bg from '#shared/i18n/bg/menu.json' with { type: 'json' };
import en from '#shared/i18n/en/menu.json' with { type: 'json' };

const words = { bg, en } satisfies Record<Language, typeof bg>;

export const menuLanguage = (locale: string): Language =>
  languages.find((language) => locale.startsWith(language)) ?? 'en';

/** The application's menu; what it does is done by the page, so that a key, a menu and a button are one command. */
export function setMenu(language: Language): void {
  const word = words[language];
  const command = (label: string, name: HostCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The page hears these keys itself, in any host.
    registerAccelerator: false,
    click: () => BrowserWindow.getFocusedWindow()?.webContents.send('host:command', name),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: word.file,
      submenu: [
        command(word.open, 'open', 'CmdOrCtrl+O'),
        command(word.create, 'create'),
        command(word.close, 'close'),
        { type: 'separator' },
        command(word.settings, 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'quit', label: word.quit },
      ],
    },
    {
      label: word.edit,
      submenu: [
        command(word.undo, 'undo', 'CmdOrCtrl+Z'),
        command(word.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut', label: word.cut },
        { role: 'copy', label: word.copy },
        { role: 'paste', label: word.paste },
        { role: 'selectAll', label: word.selectAll },
        { type: 'separator' },
        command(word.search, 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: word.view,
      submenu: [
        { role: 'resetZoom', label: word.resetZoom },
        { role: 'zoomIn', label: word.zoomIn },
        { role: 'zoomOut', label: word.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: word.fullScreen },
      ],
    },
    { label: word.help, submenu: [command(word.keys, 'keys')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
