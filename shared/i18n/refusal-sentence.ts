import type { i18n } from 'i18next';
import {
  approvalRefusals,
  kpiRefusals,
  minutesRefusals,
  checkRefusals,
  paperRefusals,
  type ErrorCode,
} from '#shared/contract/errors.ts';
import { packKinds } from '#shared/model/pack-document/identity.ts';
import { partialDateSchema, type Language } from '#shared/model/values.ts';
import { actionName } from './action-name.ts';
import { changeRefusedWords } from './change-refused-words.ts';
import { formatBytes, formatInstant, formatPartialDate } from './format.ts';
import { formulaProblemSentence } from './formula-sentence.ts';
import { textAt } from './text-at.ts';

/** What a refusal says to the person: its code put into words of their language, with what to do. */
export function refusalSentence(code: ErrorCode, data: Record<string, unknown>, i18n: i18n): string {
  const language: Language = i18n.language === 'bg' ? 'bg' : 'en';
  const t = i18n.getFixedT(language, 'errors');
  // Plural forms want the number as `count`, lists want one line.
  const values = {
    ...data,
    ...wordsOf(code, data, i18n, language),
    count: typeof data['findings'] === 'number' ? data['findings'] : 0,
    path: Array.isArray(data['issues']) ? data['issues'].map((issue: { path: string }) => issue.path).join(', ') : '',
    packs: Array.isArray(data['packs']) ? data['packs'].join(', ') : '',
    ...(code === 'CHANGE_REFUSED' ? changeRefusedWords(data, i18n) : { names: '' }),
  };
  if (code === 'KPI_REFUSED') return t(`KPI_REFUSED.${kpiRefusedBecause(data['why'])}`, values);
  if (code === 'APPROVAL_REFUSED') return t(`APPROVAL_REFUSED.${approvalRefusedBecause(data['why'])}`, values);
  if (code === 'PAPER_REFUSED') return t(`PAPER_REFUSED.${paperRefusedBecause(data['why'])}`, values);
  if (code === 'MINUTES_REFUSED') {
    const names = Array.isArray(data['names']) ? data['names'].join(', ') : '';
    return t(`MINUTES_REFUSED.${minutesRefusedBecause(data['why'])}`, { names });
  }
  if (code === 'CHECK_REFUSED') return t(`CHECK_REFUSED.${checkRefusedBecause(data['why'])}`, values);
  if (code === 'NOTHING_TO_ISSUE')
    return t(`NOTHING_TO_ISSUE.${packKinds.find((kind) => kind === data['kind']) ?? 'main'}`);
  if (code === 'FORMULA_REFUSED') return formulaProblemSentence(data, i18n, language);
  if (code === 'RESTORE_REFUSED') return t(`RESTORE_REFUSED.${refusedBecause(data['why'])}`, values);
  if (code === 'PACKET_ANSWER_UNREADABLE')
    return t(`PACKET_ANSWER_UNREADABLE.${unreadableBecause(data['why'])}`, values);
  if (code === 'COMMENTS_UNREADABLE')
    return t(`COMMENTS_UNREADABLE.${commentsUnreadable.find((why) => why === data['why']) ?? 'shape'}`, values);
  return t(code === 'PREFLIGHT_BLOCKED' ? 'PREFLIGHT_BLOCKED' : code, values);
}

const commentsUnreadable = ['notJson', 'cutShort', 'notComments', 'version', 'shape'] as const;
const reasons = ['insertOnly', 'governed', 'same', 'unknown'] as const;
const refusedBecause = (why: unknown) => reasons.find((reason) => reason === why) ?? 'unknown';

const unreadable = ['notJson', 'cutShort', 'notAnswer', 'version', 'shape'] as const;
const unreadableBecause = (why: unknown) => unreadable.find((reason) => reason === why) ?? 'shape';
const approvalRefusedBecause = (why: unknown) => approvalRefusals.find((reason) => reason === why) ?? 'notSubmitted';
const paperRefusedBecause = (why: unknown) => paperRefusals.find((reason) => reason === why) ?? 'damaged';
const minutesRefusedBecause = (why: unknown) => minutesRefusals.find((reason) => reason === why) ?? 'empty';
const checkRefusedBecause = (why: unknown) => checkRefusals.find((reason) => reason === why) ?? 'damaged';
const kpiRefusedBecause = (why: unknown) => kpiRefusals.find((reason) => reason === why) ?? 'defined';

/** The names of fields, states, actions and quarters, which the core knows only by their keys. */
function wordsOf(
  code: ErrorCode,
  data: Record<string, unknown>,
  i18n: i18n,
  language: Language,
): Record<string, string> {
  const words: Record<string, string> = {};
  const put = (key: string, paths: readonly string[]) => {
    const text = paths.map((path) => textAt(i18n, path)).find((found) => found !== null);
    if (text !== undefined) words[key] = text;
  };
  if (typeof data['field'] === 'string') put('field', [`fields:name.${data['field'].split('.')[0]}`]);
  if (typeof data['quarter'] === 'string') words['quarter'] = formatPartialDate(data['quarter'], language);
  if (code === 'LATER_FACT') words['date'] = formatPartialDate(String(data['date']), language);
  if (code === 'KPI_REFUSED' && partialDateSchema.safeParse(data['detail']).success)
    words['date'] = formatPartialDate(String(data['detail']), language);
  for (const key of ['from', 'to'])
    if (typeof data[key] === 'string')
      put(key, [`fields:choice.status.${data[key]}`, `fields:choice.state.${data[key]}`]);
  if ((code === 'PAPER_REFUSED' || code === 'CHECK_REFUSED') && data['why'] === 'tooLarge')
    words['limit'] = formatBytes(Number(data['limit']), language);
  if (code === 'FILE_TOO_LARGE') {
    words['size'] = formatBytes(Number(data['bytes']), language);
    words['limitSize'] = formatBytes(Number(data['limit']), language);
  }
  if (code === 'PACKET_FIELD_REFUSED') {
    put('field', [`packets:field.${String(data['field'])}`]);
    put('problem', [`packets:problem.${String(data['problem'])}`]);
  }
  if (code === 'PACKET_ANSWER_TAKEN' || code === 'COMMENTS_TAKEN') {
    const by = data['by'] as Record<Language, string>; // as its schema says
    words['when'] = formatInstant(String(data['at']), language);
    words['who'] = by[language] || by[language === 'bg' ? 'en' : 'bg'];
  }
  if (code === 'UNDO_REFUSED' || code === 'UNDO_LOCKED') {
    words['action'] = [actionName(String(data['action']), i18n), data['record']].filter(Boolean).join(' · ');
    words['when'] = formatInstant(String(data['at']), language);
  }
  return words;
}
