import type { i18n } from 'i18next';
import type { CheckedFile, PackName } from '#shared/contract/pack-register.ts';
import type { Language } from '#shared/model/values.ts';
import { formatDate, formatInstant, textIn } from './format.ts';

/** A pack as it is called: „ДБ-2021-01, версия 2“, „ДБ-2021-01, поправка 1“; an edition other than the Board's says which. */
export function packNameIn(
  { number, version, kind, edition, code }: Pick<PackName, 'number' | 'version' | 'kind' | 'edition' | 'code'>,
  words: i18n,
  language: Language,
): string {
  const t = words.getFixedT(language, ['register', 'packs']);
  const name = t(`packs:issueName.${kind}`, { number: textIn(number, language) || (code ?? ''), version });
  return edition === 'board' ? name : `${name}, ${t(`edition.${edition}`)}`;
}

/** The facts of a checked file, name and value: on the screen and on the command line. */
export function checkedFileFacts(
  { pack, file, sha256 }: CheckedFile,
  words: i18n,
  language: Language,
): { label: string; value: string }[] {
  const t = words.getFixedT(language, 'register');
  const when = (instant: string | null) => (instant === null ? '—' : formatInstant(instant, language));
  const facts: [string, string | null][] = [
    [t('check.pack'), pack && packNameIn(pack, words, language)],
    [t('check.form'), file && [t(`format.${file.format}`), t(`language.${file.language}`)].join(', ')],
    [t('check.issued'), pack && when(pack.issuedAt)],
    [t('check.dataAsOf'), pack && formatDate(pack.dataAsOf, language)],
    [
      t('check.state'),
      pack &&
        (pack.supersededBy === null
          ? t('check.current')
          : t('check.superseded', {
              pack: packNameIn(pack.supersededBy, words, language),
              when: when(pack.supersededBy.issuedAt),
            })),
    ],
    [t('check.document'), pack === null || pack.isIntact ? null : t('check.broken')],
    [t('check.hash'), sha256],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** The same for a terminal: what it is, why, the facts, and the corrections since. */
export function checkedFileLines(checked: CheckedFile, words: i18n, language: Language): string[] {
  const t = words.getFixedT(language, 'register');
  const errata = checked.pack?.errata ?? [];
  return [
    t(`check.verdict.${checked.verdict}`),
    t(`check.why.${checked.verdict}`),
    ...checkedFileFacts(checked, words, language).map((fact) => t('check.line', fact)),
    ...(errata.length === 0 ? [] : [t('check.errata'), ...errata.map(({ text }) => textIn(text, language))]),
  ];
}
