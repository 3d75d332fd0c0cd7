import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, rendererFile, securityHeaders } from './renderer-files.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'renderer-files-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-private'));
  for (const name of ['index.html', 'assets/main.js', 'assets/page one.css', 'assets/notes.txt', 'assets/noending'])
    writeFileSync(join(root, name), name);
  writeFileSync(join(folder, 'secret.json'), 'secret');
  writeFileSync(join(folder, 'renderer-private/secret.json'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of the screen', () => {
  it('are found with their type', () => {
    expect(rendererFile(root, '/')).toEqual({ path: join(root, 'index.html'), type: 'text/html; charset=utf-8' });
    expect(rendererFile(root, '/assets/main.js')?.type).toBe('text/javascript; charset=utf-8');
    expect(rendererFile(root, '/assets/page%20one.css')?.path).toBe(join(root, 'assets/page one.css'));
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/%252e%252e/secret.json',
    '/....//secret.json',
    '//secret.json',
    '/../renderer-private/secret.json',
    '/index.html%00.js',
    '/%00',
    '/%',
    '/%c0%ae%c0%ae/secret.json',
  ])('are all that %s reaches', (pathname) => {
    expect(rendererFile(root, pathname)).toBeNull();
  });

  it('are not left by an absolute path', () => {
    expect(rendererFile(root, join(folder, 'secret.json'))).toBeNull();
    expect(rendererFile(root, encodeURIComponent(join(folder, 'secret.json')))).toBeNull();
    expect(rendererFile(root, `file://${join(folder, 'secret.json')}`)).toBeNull();
  });

  it.runIf(process.platform !== 'win32')('are not left by a link that leads out', () => {
    symlinkSync(join(folder, 'secret.json'), join(root, 'linked.json'));
    symlinkSync(folder, join(root, 'outside'));
    symlinkSync(join(root, 'assets/main.js'), join(root, 'inside.js'));
    expect(rendererFile(root, '/linked.json')).toBeNull();
    expect(rendererFile(root, '/outside/secret.json')).toBeNull();
    expect(rendererFile(root, '/inside.js')).not.toBeNull();
  });

  it('are of a known type only, and never a folder', () => {
    expect(rendererFile(root, '/assets/notes.txt')).toBeNull();
    expect(rendererFile(root, '/assets/noending')).toBeNull();
    mkdirSync(join(root, 'folder.js'));
    expect(rendererFile(root, '/folder.js')).toBeNull();
    expect(rendererFile(root, '/assets')).toBeNull();
    expect(rendererFile(root, '/assets/missing.js')).toBeNull();
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

  it('allows nothing by default, and nothing inline, evaluated or from elsewhere', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(
      [...directives.values()].flat().filter((source) => !["'none'", "'self'", 'data:', 'blob:'].includes(source)),
    ).toEqual([]);
    expect(
      [...directives]
        .filter(([, sources]) => sources.includes('data:') || sources.includes('blob:'))
        .map(([name]) => name),
    ).toEqual(['img-src']);
  });

  it('goes out with every answer beside the other headers', () => {
    expect(securityHeaders).toMatchObject({
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });
});
