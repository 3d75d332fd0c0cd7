import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sampleStrategyMap } from '../../render/sample/strategy-map.ts';
import { sampleNotice } from '../../render/sample/notices.ts';
import { samplePackDocument } from '../../render/sample-document.ts';
import { packDocx } from '../docx/pack-docx.ts';
import { readPackFonts } from '../docx/embedded-fonts.ts';
import { htmlPack } from '../html/html-pack.ts';
import { packXlsx } from '../xlsx/pack-xlsx.ts';

/**
 * Writes the forms of the samples in a process of its own and prints their SHA-256: the test runs it under other time zones,
 * languages, dates and users. `twice` writes them again, as a process does that has made other packs before.
 */
const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url));
const fonts = await readPackFonts(resources);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const document = { ...samplePackDocument(), strategyMap: sampleStrategyMap(1) };
document.pack.draft = true;
const documents = [document, sampleNotice('erratum'), sampleNotice('minutes')];
if (process.argv.includes('twice')) await packDocx(document, 'en', fonts);
const hashes: string[] = [];
for (const one of documents) {
  hashes.push(hash(htmlPack(one, resources)));
  for (const language of ['en', 'bg'] as const) {
    hashes.push(hash(await packDocx(one, language, fonts)), hash(await packXlsx(one, language)));
  }
}
process.stdout.write(JSON.stringify({ hashes, now: new Date().toISOString(), zone: new Date(0).toString() }));
