import type { i18n } from 'i18next';
import type { PacketField, PacketFieldKind, PacketFieldName, PacketRecord } from '#shared/model/packet-document.ts';
import { largestFileBytes, largestFilesBytes } from '#shared/model/packet-format.ts';
import { achievements, type DeliverableStatus } from '#shared/model/programme.ts';
import { reportedLights } from '#shared/model/report.ts';
import type { Language } from '#shared/model/values.ts';
import { formatBytes, formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { packetChoiceWord } from '#shared/i18n/packet-words.ts';
import { textAt } from '#shared/i18n/text-at.ts';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { packetFields } from '#shared/rules/packet-fields.ts';
import type { PresentRecord } from './present-record.ts';

interface Words {
  i18n: i18n;
  language: Language;
}

/** A record as the form shows it: what it is, how it stands, and the fields to be filled in. */
export function packetRecord(record: PresentRecord, words: Words): PacketRecord {
  const { entity, id, code, title, values } = record;
  const fields = packetFields[entity].map(({ name, kind }): PacketField => ({
    name,
    kind,
    label: textAt(words.i18n, `packets:field.${name}`) ?? name,
    hint: hintOf(name, kind, words),
    value: kind === 'files' ? null : (values[name] ?? null),
    choices: choicesOf(record, name).map((value) => ({
      value,
      label: packetChoiceWord(record, name, value, words),
    })),
  }));
  return { entity, id, code, title: textIn(title, words.language), detail: detailOf(record, words), fields };
}

function hintOf(name: PacketFieldName, kind: PacketFieldKind, { i18n, language }: Words): string {
  if (kind !== 'files') return textAt(i18n, `packets:hint.${name}`) ?? textAt(i18n, `packets:hint.${kind}`) ?? '';
  return i18n.getFixedT(language, 'packets')('hint.files', {
    file: formatBytes(largestFileBytes, language),
    all: formatBytes(largestFilesBytes, language),
  });
}

/** A deliverable goes one step at a time, so the form offers where it is and what may follow. */
function choicesOf({ values }: PresentRecord, name: PacketFieldName): readonly string[] {
  if (name === 'achieved') return achievements;
  if (name === 'light') return reportedLights;
  if (name !== 'status') return [];
  const status = values.status as DeliverableStatus; // read from the record of a deliverable
  return [status, ...deliverableTransitions[status]];
}

function detailOf(record: PresentRecord, { i18n, language }: Words): string {
  const t = i18n.getFixedT(language, 'packets');
  const kind = record.entity === 'milestone' && record.isEvent ? 'event' : record.entity;
  const due = record.due === null ? t('detail.noDue') : t('detail.due', { due: formatDue(record.due, language) });
  const parts = [t(`entity.${kind}`), ...(record.entity === 'programme' ? [] : [due])];
  if (record.entity === 'programme' || record.entity === 'activity')
    parts.push(lastReportWords(record, i18n, language));
  return parts.join(' · ');
}

function lastReportWords(record: PresentRecord, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'packets');
  const { lastReport } = record;
  if (lastReport?.asOf == null) return t('detail.neverReported');
  const on = formatPartialDate(lastReport.asOf, language);
  if (lastReport.light === null) return t('detail.lastReportNoLight', { on });
  const light = packetChoiceWord(record, 'light', lastReport.light, { i18n, language });
  return t('detail.lastReport', { on, light });
}
