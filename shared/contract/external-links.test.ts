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
    'mailto:?subject=x',
    'mailto:otchet@sofia.bg?subject=%D0%9E&body=a%0D%0Ab',
    'mailto:otchet@sofia.bg',
  ])('may lead to a known site, or open a letter: %s', (address) => {
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
    'mailto:a@sofia.bg?attach=/etc/passwd',
    'mailto:a@sofia.bg?subject=x&attachment=c:/x',
    'mailto:a@sofia.bg?bcc=b@evil.example',
    'mailto:a@sofia.bg?subject=x&cc=b@evil.example',
    'mailto:a@sofia.bg,b@evil.example',
    'mailto:a@sofia.bg?to=b@evil.example',
    'mailto:a@sofia.bg?subject=x%0d%0aBcc:b@evil.example',
    'mailto:a@sofia.bg?subject=x&subject=y',
    'mailto:a@sofia.bg#x',
    'mailto:%2C@sofia.bg',
    `mailto:?body=${'x'.repeat(2_000)}`,
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
