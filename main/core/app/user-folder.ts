import { join } from 'node:path';

const name = 'Sofia Roadmap';

/** Where a person's settings and logs are kept, by the custom of each system. */
export function userFolderOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData/Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), name);
}
