import { contextBridge, ipcRenderer } from 'electron';
import type { HostApi, HostCommand } from '#shared/contract/host.ts';

/** The only bridge into a window: ask the host for a path, open a link, hear the menu. No Node, no paths, no SQL. */
const host: HostApi = {
  pickPath: (request) => ipcRenderer.invoke('host:pick-path', request),
  openExternal: (url) => ipcRenderer.invoke('host:open-external', url),
  openFile: (ticket) => ipcRenderer.invoke('host:open-file', ticket),
  onCommand(listener) {
    const onMessage = (_event: unknown, command: HostCommand) => listener(command);
    ipcRenderer.on('host:command', onMessage);
    return () => ipcRenderer.removeListener('host:command', onMessage);
  },
};
contextBridge.exposeInMainWorld('sofiaHost', host);

// A MessagePort cannot cross the bridge; it is posted to the page, which accepts it only from itself.
ipcRenderer.on('core:port', (event) => window.postMessage('sofia-core-port', window.location.origin, event.ports));
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'sofia-core-wanted') ipcRenderer.send('core:connect');
});
