// The script of an update packet's form, built into resources/packets: run it after a change in renderer/packet-form or in
// what that uses. A test says when it was forgotten.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtPacketForm } from './packet-form.mjs';

const script = await builtPacketForm();
writeFileSync(path.join(import.meta.dirname, '../resources/packets/form.js'), script);
console.log(`form.js: ${script.length} bytes`);
