import { describe, expect, it } from 'vitest';
import { isOurPage } from './our-page.ts';

describe('a page of the application', () => {
  it.each(['app://roadmap/', 'app://roadmap/index.html', 'app://roadmap/#/plan', 'APP://roadmap/'])(
    'is told by its parsed origin: %s',
    (address) => {
      expect(isOurPage(address)).toBe(true);
    },
  );

  it.each([
    'app://roadmap.evil.example/',
    'app://roadmap@evil.example/',
    'app://evil@roadmap/',
    'app://roadmap:1/',
    'app://other/',
    'https://roadmap/',
    'https://evil.example/app://roadmap/',
    'data:text/html,app://roadmap/',
    'blob:app://roadmap/1',
    'file:///app://roadmap/',
    'about:blank',
    'about:srcdoc',
    'javascript:0',
    '',
  ])('is nothing else: %s', (address) => {
    expect(isOurPage(address)).toBe(false);
  });
});
