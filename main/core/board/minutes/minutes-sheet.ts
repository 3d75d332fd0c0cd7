import { formatDate } from '#shared/i18n/format.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { minutesBlocks, type MinutesBlock } from '#shared/rules/minutes-blocks.ts';
import { i18nOf } from '../../packs/freeze/pack-language.ts';

export interface AboutMinutes {
  /** "ДБ-2021-01" */
  number: string;
  approvedOn: Day;
  language: Language;
}

/** What the printed minutes say, for `resources/sheets/minutes`. */
export function minutesSheet(text: string, { number, approvedOn, language }: AboutMinutes) {
  const t = i18nOf(language).getFixedT(language, ['board', 'packs']);
  return {
    title: minutesTitle(text, number),
    body: t('packs:body'),
    running: `${number} · ${t('minutes.approved', { date: formatDate(approvedOn, language) })}`,
    approvedOn,
    words: { page: t('minutes.page'), of: t('minutes.pageOf') },
    blocks: minutesBlocks(text).filter(({ kind }) => kind !== 'title'),
  };
}

/** The first heading names them; without one the number does. */
export const minutesTitle = (text: string, number: string): string =>
  minutesBlocks(text).find(({ kind }: MinutesBlock) => kind === 'title')?.text ?? number;
