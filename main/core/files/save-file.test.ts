import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ORPCError } from '@orpc/client';
import { savedFileName } from '#shared/contract/host.ts';
import { openTestCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
let path: string;
beforeEach(() => {
  app = openTestCore();
  path = join(app.folder, 'карта.svg');
});
afterEach(() => app.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const svg = base64('<svg xmlns="http://www.w3.org/2000/svg"><text>Цели</text></svg>');
const grant = (to = path) => app.core.grants.give(to, 'saveFile');
const codeOf = (action: Promise<unknown>) =>
  action.then(
    () => 'saved',
    (error: unknown) => (error instanceof ORPCError ? String(error.code) : error),
  );

describe('a picture of a screen', () => {
  test('is written under the name that was chosen, and nothing is left beside it', async () => {
    const saved = await app.client.files.save({ grant: grant(), format: 'svg', content: svg });
    expect(saved.name).toBe('карта.svg');
    expect(readFileSync(path, 'utf8')).toContain('<text>Цели</text>');
    expect(readdirSync(app.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('is refused when it is something else, or carries a script, or has the name of another kind', async () => {
    const { save } = app.client.files;
    expect(await codeOf(save({ grant: grant(), format: 'svg', content: base64('#!/bin/sh') }))).toBe('INVALID_INPUT');
    const script = base64('<svg><script>alert(1)</script></svg>');
    expect(await codeOf(save({ grant: grant(), format: 'svg', content: script }))).toBe('INVALID_INPUT');
    const notPng = join(app.folder, 'карта.png');
    expect(await codeOf(save({ grant: grant(notPng), format: 'png', content: svg }))).toBe('INVALID_INPUT');
    expect(await codeOf(save({ grant: grant(notPng), format: 'svg', content: svg }))).toBe('INVALID_INPUT');
    expect([existsSync(path), existsSync(notPng)]).toEqual([false, false]);
  });

  test('is written once for one choice, and never by a choice made for a workbook', async () => {
    const once = grant();
    await app.client.files.save({ grant: once, format: 'svg', content: svg });
    expect(await codeOf(app.client.files.save({ grant: once, format: 'svg', content: svg }))).toBe('GRANT_EXPIRED');
    const other = app.core.grants.give(path, 'saveWorkbook');
    expect(await codeOf(app.client.files.save({ grant: other, format: 'svg', content: svg }))).toBe('GRANT_EXPIRED');
  });
});

test('the name of a saved file keeps the ending that was offered and nothing that leads to another folder', () => {
  expect(savedFileName('', 'Карта на стратегията.svg')).toBe('Карта на стратегията.svg');
  expect(savedFileName('моята карта', 'Карта.png')).toBe('моята карта.png');
  expect(savedFileName('карта.SVG', 'Карта.svg')).toBe('карта.SVG');
  expect(savedFileName('карта.exe', 'Карта.svg')).toBe('карта.exe.svg');
  expect(savedFileName('../../etc/passwd', 'Карта.svg')).not.toMatch(/[/\\]|^\./);
});
