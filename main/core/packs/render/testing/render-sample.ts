import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createPackRenderer } from '../pack-renderer.ts';
import { sampleNotice } from '../sample/notices.ts';
import { samplePackDocument } from '../sample-document.ts';

/**
 * Renders the samples in a process of its own and prints their SHA-256: the test runs it under other time zones, languages,
 * dates and users.
 */
const renderer = createPackRenderer({
  packWorker: new URL('../worker.ts', import.meta.url),
  resourcesFolder: fileURLToPath(new URL('../../../../../resources', import.meta.url)),
  logger: console,
});
const hashes: string[] = [];
for (const [document, language] of [
  [samplePackDocument(), 'en'],
  [samplePackDocument(), 'bg'],
  [samplePackDocument(), 'both'],
  [sampleNotice('erratum'), 'bg'],
  [sampleNotice('minutes'), 'en'],
] as const) {
  hashes.push(
    createHash('sha256')
      .update(await renderer.renderPdf(document, language))
      .digest('hex'),
  );
}
await renderer.dispose();
process.stdout.write(JSON.stringify({ hashes, now: new Date().toISOString(), zone: new Date(0).toString() }));
