import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..');

/**
 * The form of an update packet as one script, for every browser of the last years: a coordinator's computer is not ours.
 * @returns {Promise<string>}
 */
export async function builtPacketForm() {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      lib: { entry: path.join(root, 'renderer/packet-form/main.ts'), formats: ['iife'], name: 'packetForm' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the form was not built');
  const [{ code }] = bundle.output;
  // It stands inside an element of a page, and would end it.
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of the form would end its element');
  return code;
}
