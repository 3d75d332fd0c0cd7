import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#renderer/ui/ui.css';
import { App } from './app.tsx';
import { connectBrowser } from './host/browser-host.ts';
import { connectElectron } from './host/electron-host.ts';
import { createPathRequests } from './host/path-requests.ts';
import { LostConnection } from './lost-connection.tsx';

/** The renderer's composition root: the one place that knows in which host it runs. */
const root = createRoot(document.getElementById('root') ?? document.body);
const pathRequests = createPathRequests();
const { sofiaHost } = window;

try {
  const connection =
    sofiaHost === undefined ? await connectBrowser(pathRequests.ask) : await connectElectron(sofiaHost);
  root.render(
    <StrictMode>
      <App connection={connection} pathRequests={pathRequests} />
    </StrictMode>,
  );
} catch {
  // No core, no application: say so, instead of an empty page.
  root.render(<LostConnection />);
}
