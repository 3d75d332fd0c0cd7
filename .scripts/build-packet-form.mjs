// The script and the style of an update packet's form, built into resources/packets: run it after a change in
// renderer/packet-form or in what that uses. A test says when it was forgotten.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtPacketForm } from './packet-form.mjs';

const folder = path.join(import.meta.dirname, '../resources/packets');
const { script, style } = await builtPacketForm();
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'form.js'), script);
writeFileSync(path.join(folder, 'form.css'), style);
console.log(`form.js ${script.length} bytes, form.css ${style.length} bytes`);
