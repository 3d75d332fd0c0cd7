import { expect, test } from 'vitest';
import { shortSource } from './source-text.ts';

test('a document is named by its title and a page by its site, each once', () => {
  expect(
    shortSource(
      'One Year of Innovative Sofia, 04.01.2021 (https://innovativesofia.bg/en/a/); https://www.sofia.bg/b; https://sofia.bg/c',
    ),
  ).toBe('One Year of Innovative Sofia, 04.01.2021; sofia.bg');
});

test('what is no address is left as it is written', () => {
  expect(shortSource('Предложение на приложението')).toBe('Предложение на приложението');
});
