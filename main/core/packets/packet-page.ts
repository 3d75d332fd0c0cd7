import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '#shared/i18n/catalogues.ts';
import type { PacketDocument } from '#shared/model/packet-document.ts';

/**
 * The form of a packet as one file: its script and style are inside, allowed by their hashes, and nothing else may be
 * loaded, sent or framed. The script is `renderer/packet-form`, built into `resources/packets` beside the style.
 */
export function packetPage(document: PacketDocument, key: Buffer, resourcesFolder: string): string {
  const script = readFileSync(join(resourcesFolder, 'packets/form.js'), 'utf8');
  const style = readFileSync(join(resourcesFolder, 'packets/form.css'), 'utf8');
  const { form, problem, nothing, percent, entity, group } = catalogues[document.language].packets;
  const data = { document, key: key.toString('hex'), texts: { form, problem, nothing, percent, entity, group } };
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${document.title} · ${document.code}`)}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>${escaped(form.noScript)}</p></noscript>
<script type="application/json" id="packet">${asScriptData(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Text of a record must not be able to end the element that holds it. */
const asScriptData = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
