import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtPacketForm } from './packet-form.mjs';

const resources = path.join(import.meta.dirname, '../resources/packets');

test('the form that packets are made of is built from what stands here (node .scripts/build-packet-form.mjs)', async () => {
  const { script, style } = await builtPacketForm();
  expect(readFileSync(path.join(resources, 'form.js'), 'utf8') === script).toBe(true);
  expect(readFileSync(path.join(resources, 'form.css'), 'utf8') === style).toBe(true);
});
