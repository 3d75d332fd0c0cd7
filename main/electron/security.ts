import { shell, type App, type Session, type WebContents, type WebFrameMain } from 'electron';
import { isAllowedExternal } from '#shared/contract/external-links.ts';
import { isOurPage } from './our-page.ts';

/** The sender of every message is checked: the main frame of a page of ours, nothing embedded, nothing foreign. */
export const isTrustedSender = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && isOurPage(frame.url);

export async function openExternal(address: string): Promise<void> {
  if (isAllowedExternal(address)) await shell.openExternal(address);
}

/** Electron's checklist: no permission, no navigation, no new window, no web view, for every page ever made. */
export function lockDown(app: App, session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents: WebContents) => {
    // Frames as well as the page itself.
    contents.on('will-frame-navigate', (event) => {
      if (!isOurPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openExternal(url);
      return { action: 'deny' };
    });
  });
}
