import { describe, expect, it } from 'vitest';
import { isAllowedExternal } from './external-links.ts';

describe('a link out of the application', () => {
  it.each([
    'https://sofia.bg/',
    'https://www.sofia.bg/web/guest/digitalna-transformacia',
    'https://innovativesofia.bg/en/?q=a#b',
    'https://digital-strategy.ec.europa.eu/en',
    'https://SOFIA.BG/',
    'https://sofia.bg:443/',
  ])('may lead to a known site: %s', (address) => {
    expect(isAllowedExternal(address)).toBe(true);
  });

  it.each([
    'http://sofia.bg/',
    'https://sofia.bg.evil.example/',
    'https://evilsofia.bg/',
    'https://evil.example/sofia.bg',
    'https://evil.example/?https://sofia.bg',
    'https://sofia.bg@evil.example/',
    'https://user:password@sofia.bg/',
    'https://sofia.bg:8443/',
    'https://sofia.bg./',
    'https://evil.example\\@sofia.bg/',
    'https://sоfia.bg/', // a Cyrillic о
    'https://127.0.0.1/',
    'javascript:alert(1)//https://sofia.bg',
    'data:text/html,https://sofia.bg',
    'file:///etc/passwd',
    'file://sofia.bg/share',
    'smb://sofia.bg/share',
    'ms-msdt:/id',
    'app://roadmap/',
    '//sofia.bg/',
    'sofia.bg',
    '',
    'https://',
  ])('leads nowhere else: %s', (address) => {
    expect(isAllowedExternal(address)).toBe(false);
  });
});
