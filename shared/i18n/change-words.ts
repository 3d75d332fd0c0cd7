import type { i18n } from 'i18next';
import { fundingSchema } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import { entities, isEntityName, type EntityName } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';
import { lightRuleSchema } from '#shared/model/kpi.ts';
import { packFileSchema } from '#shared/model/pack.ts';
import { moneySchema, quantitySchema, sourceSchema, staleMarkSchema, type Language } from '#shared/model/values.ts';
import {
  formatDate,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPartialDate,
  formatQuantity,
  formatShare,
  formatTime,
  textIn,
} from './format.ts';

/** A record that a value may point at. */
interface Named {
  entity: EntityName;
  code: string | null;
  title: { bg: string; en: string };
}

/** What putting a change into words needs. */
export interface ChangeWords {
  i18n: i18n;
  language: Language;
  /** Records by their id, for values that point at one. */
  names: ReadonlyMap<string, Named>;
}

const languageOfPart: Partial<Record<string, Language>> = { bg: 'bg', en: 'en' };

/** The language of a field's text (`title.bg`), for spelling and speech; undefined for what is no text of one. */
export const languageOfField = (field: string) => languageOfPart[field.split('.')[1] ?? ''];

/** „наименование (EN)“, „срок“. */
export function fieldWords(field: string, i18n: i18n): string {
  const [key = '', part] = field.split('.');
  const name = labelAt(`fields:name.${key}`, i18n) ?? key;
  if (part === 'stale') return i18n.t('history:translation', { field: name });
  return part === 'bg' || part === 'en' ? `${name} (${i18n.t(`common:${part}`)})` : name;
}

/** Kinds whose code only the workbook knows. */
const knownByName: ReadonlySet<EntityName> = new Set(['organisation', 'person', 'holiday', 'plan']);

/** What a record is called: its code and title, or its kind where it has neither. */
export function recordWords({ entity, code, title }: Named, i18n: i18n, language: Language): string {
  const name = textIn(title, language);
  const words = name !== '' && knownByName.has(entity) ? name : [code, name].filter(Boolean).join(' ');
  return words === '' ? i18n.t(`fields:entity.${entity}`) : words;
}

/** A stored value as a person reads it; empty for nothing. What cannot be told in a line is told by its size. */
export function valueWords(entity: EntityName, field: string, value: unknown, words: ChangeWords): string {
  if (value === null || value === undefined || value === '') return '';
  const [key = '', part] = field.split('.');
  const definition = fieldOf(entity, key);
  if (part === 'stale') return staleWords(value, words);
  if (definition === undefined) return typeof value === 'boolean' ? yesNo(value, words) : plain(value, words);
  return kindWords(definition, key, value, words);
}

/** The field of a kind of record by its name; undefined for one that an older or newer version had. */
export function fieldOf(entity: EntityName, key: string): AnyField | undefined {
  const fields: Readonly<Record<string, AnyField>> = entities[entity].fields;
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function kindWords(field: AnyField, key: string, value: unknown, words: ChangeWords): string {
  const { language } = words;
  switch (field.kind) {
    case 'boolean':
      return yesNo(value === true, words);
    case 'choice':
      return choiceWords(key, String(value), words);
    case 'day':
      return formatDate(String(value), language);
    case 'partialDate':
      return formatPartialDate(String(value), language);
    case 'instant':
      return formatInstant(String(value), language);
    case 'localDateTime':
      return `${formatDate(String(value).slice(0, 10), language)}, ${formatTime(String(value), language)}`;
    case 'quantity':
      return formatQuantity(quantitySchema.parse(value), language);
    case 'money':
      return moneyWords(value, words);
    case 'integer':
    case 'decimal':
      if (key.endsWith('Percent')) return formatShare(Number(value) / 100, language);
      return formatNumber(Number(value), language);
    case 'json':
      return jsonWords(value, words);
    case 'text':
      return textWords(key, String(value), words);
    case 'reference':
    case 'bilingual':
      return plain(value, words);
  }
}

const yesNo = (value: boolean, { i18n }: ChangeWords) =>
  (value ? i18n.t('common:yes') : i18n.t('common:no')).toLowerCase();

const choiceWords = (key: string, option: string, { i18n }: ChangeWords) =>
  labelAt(`fields:choice.${key}.${option}`, i18n) ?? option;

/** A text of the catalogues whose key is made at run time; null where they have none. */
function labelAt(path: string, i18n: i18n): string | null {
  const text: unknown = i18n.t(path, { defaultValue: '' });
  return typeof text === 'string' && text !== '' ? text : null;
}

/** Text that is a record's id, a kind of record or a district is told by its name. */
function textWords(key: string, text: string, words: ChangeWords): string {
  if (key === 'district')
    return (
      textIn(
        districts.find(({ code }) => code === text),
        words.language,
      ) || text
    );
  if (key.toLowerCase().endsWith('entity') && isEntityName(text)) return words.i18n.t(`fields:entity.${text}`);
  if (key === 'quarter') return formatPartialDate(text, words.language);
  return plain(text, words);
}

function plain(value: unknown, { i18n, language, names }: ChangeWords): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const record = names.get(text);
  return record === undefined ? text : recordWords(record, i18n, language);
}

function moneyWords(value: unknown, { i18n, language }: ChangeWords): string {
  const money = moneySchema.parse(value);
  const vat = money.vat === 'unknown' ? '' : ` ${i18n.t(`history:vat.${money.vat}`)}`;
  return `${formatMoney(money, language)}${vat}`;
}

function staleWords(value: unknown, { i18n, language }: ChangeWords): string {
  const mark = staleMarkSchema.parse(value);
  return i18n.t('history:waits', {
    language: i18n.t(`common:${mark.language}`),
    date: formatInstant(mark.since, language),
  });
}

/** Composite values, known by their shape. */
function jsonWords(value: unknown, words: ChangeWords): string {
  const { i18n, language } = words;
  const source = sourceSchema.safeParse(value);
  if (source.success) return source.data.text;
  if (!Array.isArray(value) || value.length === 0) return '';
  const funding = fundingSchema.safeParse(value);
  if (funding.success)
    return funding.data
      .map(({ source: from, sharePercent, amount }) =>
        [
          from,
          sharePercent === null ? '' : formatShare(sharePercent / 100, language),
          amount === null ? '' : formatMoney(amount, language),
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join('; ');
  const files = packFileSchema.array().safeParse(value);
  if (files.success) return files.data.map(({ name }) => name).join(', ');
  if (lightRuleSchema.array().safeParse(value).success) return i18n.t('history:rules', { count: value.length });
  return i18n.t('history:items', { count: value.length });
}
