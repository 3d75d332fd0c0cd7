import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { packPage } from './page.ts';

/** The HTML form of a pack; its script and style are those of its template. */
export function htmlPack(document: PackDocument, resourcesFolder: string): Uint8Array {
  const folder = join(resourcesFolder, 'packs', `v${document.templateVersion}`, 'html');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return new TextEncoder().encode(packPage(document, { script: read('page.js'), style: read('page.css') }));
}
