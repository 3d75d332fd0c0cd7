import { shell, type App, type Session, type WebContents, type WebFrameMain } from 'electron';

/** Where the application's own pages live. */
export const appOrigin = 'app://roadmap';

/** Sites that the application itself links to: the city's, the programmes' and the Union's. Anything else stays shut. */
const externalHosts = [
  'sofia.bg',
  'innovativesofia.bg',
  'investsofia.com',
  'europa.eu',
  'policycloud.eu',
  'intelligentcitieschallenge.eu',
  'bloomberg.org',
];

export function isAllowedExternal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return externalHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

export const isOurPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === appOrigin;
};

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
    contents.on('will-navigate', (event) => {
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
