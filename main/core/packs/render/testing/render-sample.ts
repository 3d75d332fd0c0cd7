import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createPackRenderer } from '../pack-renderer.ts';
import { samplePackDocument } from '../sample-document.ts';

/**
 * Renders the sample in a process of its own and prints the SHA-256 of both languages:
 * the test runs it under other time zones, languages and dates.
 */
const renderer = createPackRenderer({
  packWorker: new URL('../worker.ts', import.meta.url),
  resourcesFolder: fileURLToPath(new URL('../../../../../resources', import.meta.url)),
  logger: console,
});
const hashes: string[] = [];
for (const language of ['en', 'bg'] as const) {
  hashes.push(
    createHash('sha256')
      .update(await renderer.renderPdf(samplePackDocument(), language))
      .digest('hex'),
  );
}
await renderer.dispose();
process.stdout.write(JSON.stringify({ hashes, now: new Date().toISOString(), zone: new Date(0).toString() }));
