import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sampleStrategyMap } from '../../render/sample/strategy-map.ts';
import { samplePackDocument } from '../../render/sample-document.ts';
import { packDocx } from '../docx/pack-docx.ts';
import { readPackFonts } from '../docx/embedded-fonts.ts';
import { packXlsx } from '../xlsx/pack-xlsx.ts';

/**
 * Writes the forms of the sample in a process of its own and prints their SHA-256: the test runs it under other time zones,
 * languages and dates. `twice` writes them again, as a process does that has made other packs before.
 */
const fonts = await readPackFonts(fileURLToPath(new URL('../../../../../resources', import.meta.url)));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const document = { ...samplePackDocument(), strategyMap: sampleStrategyMap(1) };
document.pack.draft = true;
if (process.argv.includes('twice')) await packDocx(document, 'en', fonts);
const hashes: string[] = [];
for (const language of ['en', 'bg'] as const) {
  hashes.push(hash(await packDocx(document, language, fonts)), hash(await packXlsx(document, language)));
}
process.stdout.write(JSON.stringify({ hashes, now: new Date().toISOString(), zone: new Date(0).toString() }));
