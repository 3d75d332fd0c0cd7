import type { i18n } from 'i18next';
import type { HistoryChange, HistoryRecord } from '#shared/contract/history.ts';
import { isEntityName, type EntityName } from '#shared/model/entities.ts';
import type { Language } from '#shared/model/values.ts';
import { fieldOf, fieldWords, recordWords, valueWords } from '../change-words.ts';
import { formatLongDate, formatPartialDate, textIn } from '../format.ts';
import { becameOf, becameText, type TouchedRecord } from './touched-records.ts';

export interface SentenceWords {
  i18n: i18n;
  language: Language;
  /** Every record that the action speaks of. */
  names: ReadonlyMap<string, HistoryRecord>;
  /** The record on whose page the sentence stands: it is called by its code alone. */
  pageId?: string | undefined;
}

/** A piece of a sentence; a record's name leads to its page. */
export interface SentencePart {
  text: string;
  /** The record that it names. */
  record: string | null;
  /** Whether it says who acted. */
  isActor: boolean;
}

/** Stand around a record's id until the sentence is whole; no text of a person has them (private use). */
const [opens, closes] = ['\uE000', '\uE001'];
const marked = new RegExp(`${opens}([^${closes}]*)${closes}`, 'u');

/** A title longer than this would hide what happened to it. */
const titleLength = 70;

/** Stands for who acted until the sentence is whole. */
export const actorMark = `${opens}${closes}`;

/** What telling an action in words is made of. */
export function createTeller(words: SentenceWords) {
  const { i18n, language, names } = words;
  const t = i18n.getFixedT(language, ['history', 'fields']);

  /** The text of a bilingual field of a record that was added, in the language or else in the other. */
  const textOf = (record: TouchedRecord, key: string): string => {
    const part = (of: Language) => becameText(record, `${key}.${of}`);
    return textIn({ bg: part('bg'), en: part('en') }, language).trim();
  };
  const dateOf = (record: TouchedRecord, key: string): string => {
    const value = becameOf(record, key);
    return typeof value === 'string' ? dateWords(value, language) : '';
  };
  const valueOf = (entity: EntityName, field: string, value: unknown): string =>
    valueWords(entity, field, value, words);
  /** Words stand in quotation marks; dates, numbers and sums do not. */
  const quotedValue = (entity: EntityName, field: string, value: unknown): string => {
    const text = valueOf(entity, field, value);
    const isWords = ['choice', 'text', 'bilingual', 'reference'].includes(
      fieldOf(entity, field.split('.')[0] ?? '')?.kind ?? '',
    );
    return isWords && text !== '' && !/[„“”]/.test(text) ? t('sentence.quoted', { text }) : text;
  };
  return {
    t,
    language,
    names,
    /** The name of a record: a mark until the sentence is split into its parts. */
    record: (id: string) => `${opens}${id}${closes}`,
    ownerOf: (id: string) => names.get(id)?.owner ?? null,
    codeOf: (id: string) => names.get(id)?.code ?? '',
    factOf: (id: string, key: string) => names.get(id)?.facts[key],
    textOf,
    dateOf,
    valueOf,
    becameWords: (record: TouchedRecord, field: string) => valueOf(record.entity, field, becameOf(record, field)),
    fieldName: (path: string) => fieldWords(path, i18n),
    wordsOfChange: ({ entity, field, before, after }: HistoryChange) => ({
      from: quotedValue(entity, field, before),
      to: quotedValue(entity, field, after),
    }),
    /** The sentence with its reason, where there is one. */
    because: (sentence: string, reason: string) =>
      reason === '' ? sentence : `${sentence}${t('sentence.because', { reason })}`,
    counted: (entity: EntityName, count: number) => t(`count.${entity}`, { count }),
    listed: (items: readonly string[]) =>
      new Intl.ListFormat(language === 'bg' ? 'bg-BG' : 'en-GB', { type: 'conjunction' }).format(items),
  };
}
export type Teller = ReturnType<typeof createTeller>;

/** `4 януари 2021 г.` in a sentence, where a table would say `04.01.2021 г.`; less precise dates as they are. */
export const dateWords = (date: string, language: Language) =>
  date.length === 10 ? formatLongDate(date, language) : formatPartialDate(date, language);

/** Splits a sentence at who acted and at the names of records. */
export function partsOf(sentence: string, actor: string, words: SentenceWords): SentencePart[] {
  return sentence
    .split(marked)
    .map((text, index) => {
      if (index % 2 === 0) return { text, record: null, isActor: false };
      if (text === '') return { text: actorWords(actor, words), record: null, isActor: true };
      return { text: phraseOf(text, words), record: text, isActor: false };
    })
    .filter(({ text }) => text !== '');
}

/** `ACT-04 „Мобилно приложение“`; on its own page only its code; a part by its kind and what it belongs to. */
function phraseOf(id: string, words: SentenceWords): string {
  const { i18n, language, names, pageId } = words;
  const t = i18n.getFixedT(language, ['history', 'fields']);
  const record = names.get(id);
  if (record === undefined) return t('sentence.unknownRecord');
  const { entity, code, owner } = record;
  const title = shortened(textIn(record.title, language).trim());
  // What has quotation marks of its own gets no others around them.
  const quoted = title === '' || /[„“”]/.test(title) ? title : t('sentence.quoted', { text: title });
  // The number of a report says less than its day and its activity.
  const isPart = owner !== null && Object.keys(record.facts).length > 0;
  if (title === '' && (code === null || isPart)) {
    const kind = [t(`fields:entity.${entity}`), partName(record, words)].filter(Boolean).join(' ');
    return owner === null ? kind : t('sentence.partOf', { part: kind, whole: phraseOf(owner, words) });
  }
  if (id === pageId && code !== null) return code;
  if (entity === 'organisation' || entity === 'person') return title === '' ? String(code) : quoted;
  return [code, quoted].filter(Boolean).join(' ');
}

/** What tells a nameless part from the others: its district, its day. */
function partName({ entity, facts }: HistoryRecord, words: SentenceWords): string {
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'field' || key === 'relation' || isEntityName(String(value))) continue;
    const text = valueWords(entity, key, value, words);
    if (text !== '') return text;
  }
  return '';
}

/** Cut at the end of a word. */
const shortened = (text: string) =>
  text.length <= titleLength ? text : `${text.slice(0, titleLength).replace(/\s+\S*$/, '')}…`;

/** Who acted: a person by name; what acted by itself by its own; nobody named is somebody. */
export function actorWords(actor: string, { i18n, language, names }: Omit<SentenceWords, 'pageId'>): string {
  const t = i18n.getFixedT(language, 'history');
  const person = names.get(actor);
  if (person !== undefined) return recordWords({ ...person, code: null }, i18n, language);
  if (actor === 'cli') return t('sentence.commandLine');
  return actor === '' || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(actor) ? t('sentence.somebody') : actor;
}
