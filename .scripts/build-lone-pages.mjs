// The scripts and styles of the pages that are opened without the application (an update packet's form, the HTML pack), built
// into resources: run it after a change in what they are made of. A test says when it was forgotten.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtLonePages } from './lone-pages.mjs';

for (const { file, text } of await builtLonePages()) {
  writeFileSync(path.join(import.meta.dirname, '..', file), text);
  console.log(`${file}: ${text.length} characters`);
}
