import type { i18n } from 'i18next';
import type { SinceFact } from '#shared/contract/since-report.ts';
import { districts } from '#shared/model/districts.ts';
import type { Language, Money, PartialDate } from '#shared/model/values.ts';
import { assertNever } from '#shared/rules/assert-never.ts';
import { capitalised } from './capitalised.ts';
import { formatDue, formatMoney, formatPartialDate, formatShare, textIn } from './format.ts';
import { readingValue } from './kpi-value.ts';
import { whenItWas } from './programme-sentences.ts';

/** A fact since the last report as one would write it under "done": a whole sentence, with its day where it has one. */
export const sinceSentence = (fact: SinceFact, i18n: i18n, language: Language): string =>
  sentenceOf(fact, i18n, language)
    .replaceAll(/г\.\.(?=\s|$)/g, 'г.')
    .replaceAll(/ {2,}/g, ' ');

function sentenceOf(fact: SinceFact, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'reporting');
  const on = whenItWas(fact.on, i18n, language);
  const due = (date: PartialDate | null) => (date === null ? '' : formatDue(date, language));
  const quoted = (title: string) => (language === 'bg' ? `„${title}“` : `“${title}”`);
  const share = (percent: number) => formatShare(percent / 100, language);
  const amount = (money: Money | null) => (money === null ? t('since.noAmount') : formatMoney(money, language));
  const why = (reason: { bg: string; en: string }) => {
    const text = textIn(reason, language);
    return text === '' ? '' : ` ${t('since.reason', { reason: ended(text) })}`;
  };

  switch (fact.kind) {
    case 'moved': {
      const date = t(`since.date.${fact.what}`);
      const what = fact.of === null ? capitalised(date) : `${quoted(textIn(fact.of.title, language))} – ${date}`;
      const values = { what, from: due(fact.from), to: due(fact.to) };
      const key = fact.to === null ? 'movedAway' : fact.from === null ? 'movedFirst' : 'moved';
      return `${t(`since.${key}`, values)}${why(fact.reason)}`;
    }
    case 'lifecycle':
      return `${t(`since.lifecycle.${fact.to}`, { on })}${why(fact.reason)}`;
    case 'progress':
      return fact.from === null
        ? t('since.progressFirst', { to: share(fact.to) })
        : t('since.progress', { from: share(fact.from), to: share(fact.to) });
    case 'subtask':
      return t('since.subtask', { title: textIn(fact.title, language), on });
    case 'milestone': {
      const { kind, achieved, title } = fact.milestone;
      const outcome = achieved === 'partly' ? 'partly' : 'achieved';
      return t(kind === 'event' ? `since.event.${outcome}` : `since.milestone.${outcome}`, {
        title: textIn(title, language),
        on,
      });
    }
    case 'deliverable':
      return t(`since.deliverable.${fact.step}`, {
        title: [fact.of.code, textIn(fact.of.title, language)].filter(Boolean).join(' '),
        on,
      });
    case 'district': {
      const district = districts.find(({ code }) => code === fact.district);
      return t(`since.district.${fact.state}`, {
        name: district === undefined ? fact.district : district[language],
        on,
      });
    }
    case 'reading': {
      const value = readingValue(fact.reading, fact.kpi, language);
      const was = fact.before === null ? '' : readingValue(fact.before, fact.kpi, language);
      const told = { title: textIn(fact.kpi.title, language), value, date: formatPartialDate(fact.on, language) };
      return was === '' || was === value ? t('since.reading', told) : t('since.readingWas', { ...told, was });
    }
    case 'money':
      return t(`since.money.${fact.what}`, { from: amount(fact.from), to: amount(fact.to) });
    case 'amendment':
      return t('since.amendment', { code: fact.code ?? '', summary: ended(textIn(fact.summary, language)), on });
    default:
      return assertNever(fact);
  }
}

/** One full stop, whether the text has its own or not. */
const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
