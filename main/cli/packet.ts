import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '#shared/contract/errors.ts';
import { refusalOf, type AnsweredRecord, type AnswerPreview, type AnswerRow } from '#shared/contract/packets.ts';
import { formatInstant, textIn } from '#shared/i18n/format.ts';
import { packetValueText } from '#shared/i18n/packet-words.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { textAt } from '#shared/i18n/text-at.ts';
import { daySchema, languageSchema, type Language } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { makePacket } from '../core/packets/make-packet.ts';
import { offer } from '../core/packets/offer.ts';
import { previewAnswer } from '../core/packets/preview-answer.ts';
import { answerText } from '../core/packets/read-answer.ts';
import { isNews, takeAnswer } from '../core/packets/take-answer.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { readRecords } from '../core/workbook/records.ts';
import { UsageError, type Output } from './output.ts';

interface MakeOptions {
  programme?: string;
  activities?: string;
  out: string;
  recipient?: string;
  lang?: string;
  asOf?: string;
  all?: boolean;
  json?: boolean;
}

/** `packet make`, `read` and `apply`: a form for who has no workbook, and what comes back. */
export function addPacketCommands(program: Command, { core, output }: { core: Core; output: Output }): void {
  const packet = program.command('packet').description('forms for coordinators who do not have the workbook');

  packet
    .command('make')
    .description('make a form, one HTML file that opens in any browser')
    .argument('<file>')
    .option('--programme <code>', 'ask about this programme: its code, acronym or id')
    .option('--activities <codes>', 'ask about these activities: ACT-01,ACT-02')
    .requiredOption('--out <page>', 'the form to write, PAGE.html')
    .option('--recipient <name>', 'for whom it is', '')
    .option('--lang <language>', 'bg or en; the language of the system unless given')
    .option('--as-of <day>', 'the day that the form says its data are of')
    .option('--all', 'ask about what is done already, too')
    .option('--json')
    .action(async (file: string, options: MakeOptions) => {
      await core.session.open(resolve(file));
      const made = make(core, options, output.language);
      output.answer(made, options.json === true, [`${made.code}\t${made.file}`]);
    });

  packet
    .command('read')
    .description('show an answer: each field as it is now and as it was answered; nothing is changed')
    .argument('<file>')
    .argument('<answer>')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, answer: string, options: { lang?: string; json?: boolean }) => {
      if (options.lang !== undefined) output.speak(languageOption(options.lang));
      await core.session.open(resolve(file), { backUp: false });
      const preview = previewAnswer(core, answerText(resolve(answer)).text);
      output.answer(previewAsJson(preview), options.json === true, linesOf(preview, output.language));
    });

  packet
    .command('apply')
    .description('take an answer as one action; all of it, or the named fields')
    .argument('<file>')
    .argument('<answer>')
    .option('--only <ids>', 'fields by their id (`packet read --json`) or CODE:field, or all of one record by its code')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, answer: string, options: { only?: string; lang?: string; json?: boolean }) => {
      if (options.lang !== undefined) output.speak(languageOption(options.lang));
      await core.session.open(resolve(file));
      const { text } = answerText(resolve(answer));
      const { records } = previewAnswer(core, text);
      const keys = options.only === undefined ? allKeys(records) : options.only.split(',').flatMap(keysOf(records));
      const done = takeAnswer(core, { text, keys, against: null });
      output.answer(done, options.json === true, [i18nOf(output.language).t('packets:takenLine', done)]);
    });

  for (const command of packet.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
}

function make(core: Core, options: MakeOptions, spoken: Language) {
  const { database } = core.session.workbook();
  if ((options.programme === undefined) === (options.activities === undefined))
    throw new UsageError('give either --programme or --activities');
  const path = resolve(options.out);
  if (!path.toLowerCase().endsWith('.html')) throw new UsageError(`--out ${options.out}: a form is a .html file`);
  const programme = options.programme === undefined ? null : programmeOption(core, options.programme);
  const activities = (options.activities ?? '').split(',').filter(Boolean);
  const offered = offer(
    database,
    programme === null ? { activities: activities.map((code) => activityOption(core, code)) } : { programme },
  );
  const asks = offered.filter(({ isOpen }) => isOpen || options.all === true).map(({ entity, id }) => ({ entity, id }));
  if (asks.length === 0)
    throw new UsageError('nothing is open to be asked about; give --all to ask about what is done');
  const { id, code, bytes } = makePacket(core, path, {
    programme,
    asks,
    recipient: options.recipient ?? '',
    language: options.lang === undefined ? spoken : languageOption(options.lang),
    asOf: dayOption(options.asOf),
  });
  return { id, code, file: path, bytes, asked: asks.length };
}

function dayOption(text: string | undefined) {
  if (text === undefined) return undefined;
  const parsed = daySchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--as-of ${text}: a day is written YYYY-MM-DD`);
  return parsed.data;
}

function languageOption(text: string): Language {
  const parsed = languageSchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--lang ${text}: write bg or en`);
  return parsed.data;
}

function programmeOption(core: Core, text: string): string {
  const found = readRecords(core.session.workbook().database, 'programme').find(
    ({ id, code, acronym }) => id === text || code === text || acronym === text,
  );
  if (found === undefined) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  return found.id;
}

function activityOption(core: Core, text: string): string {
  const found = readRecords(core.session.workbook().database, 'activity').find(
    ({ id, code }) => id === text.trim() || code === text.trim(),
  );
  if (found === undefined) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  return found.id;
}

const allKeys = (records: readonly AnsweredRecord[]) =>
  records.flatMap(({ rows }) => rows.filter(isNews).map(({ key }) => key));

/** What a person may call fields: by id, by `CODE:field`, or all of a record by its code or id. */
const keysOf = (records: readonly AnsweredRecord[]) => (written: string) => {
  const name = written.trim();
  const found = records.flatMap(({ code, id, rows }) =>
    rows
      .filter((row) => isNews(row) && [row.key, `${code}:${row.field}`, code, id].includes(name))
      .map(({ key }) => key),
  );
  if (found.length === 0) throw new UsageError(`--only ${name}: the answer has nothing to take by that id`);
  return found;
};

const wordsOf = (row: AnswerRow, language: Language): string | null => {
  if (row.problem === null) return null;
  const i18n = i18nOf(language);
  const refusal = row.problem.isRefusal ? refusalOf(row.problem) : null;
  return refusal === null
    ? (textAt(i18n, `packets:problem.${row.problem.code}`) ?? row.problem.code)
    : refusalSentence(refusal.code, refusal.data, i18n);
};

function previewAsJson({ packet, answer, alreadyTaken, isOlder, records }: AnswerPreview) {
  return {
    packet: packet.code,
    packetId: packet.id,
    programme: packet.programme?.code ?? null,
    answer,
    alreadyTaken,
    isOlder,
    fields: records.flatMap(({ entity, code, title, rows }) =>
      rows
        .filter(({ state }) => state !== 'unanswered')
        .map((row) => ({
          id: row.key,
          entity,
          code,
          title,
          field: row.field,
          present: row.present,
          whenMade: row.before,
          answered: row.answered,
          files: row.files,
          state: row.state,
          problem:
            row.problem === null ? null : { code: row.problem.code, bg: wordsOf(row, 'bg'), en: wordsOf(row, 'en') },
        })),
    ),
  };
}

function linesOf({ packet, answer, alreadyTaken, isOlder, records }: AnswerPreview, language: Language): string[] {
  const i18n = i18nOf(language);
  const t = i18n.getFixedT(language, 'packets');
  const head = t('answerLine', {
    packet: packet.code,
    who: answer.answeredBy,
    when: answer.answeredAt === null ? '' : formatInstant(answer.answeredAt, language),
  });
  const notes = [
    alreadyTaken === null
      ? ''
      : t('alreadyTaken', {
          when: formatInstant(alreadyTaken.takenAt, language),
          who: textIn(alreadyTaken.takenBy, language),
        }),
    isOlder ? t('isOlder') : '',
  ].filter(Boolean);
  const lines = records.flatMap((record) =>
    record.rows
      .filter(({ state }) => state !== 'unanswered')
      .map((row) => {
        const text = (value: AnswerRow['answered']) =>
          packetValueText(record, row.field, value, { i18n, language }).replaceAll(/\s*\n\s*/g, ' ');
        const change = `${text(row.present)} → ${text(row.answered)}`;
        const note = [t(`state.${row.state}`), wordsOf(row, language)].filter(Boolean).join(': ');
        return [record.code ?? textIn(record.title, language), t(`field.${row.field}`), change, note].join('\t');
      }),
  );
  return [head, ...notes, ...lines];
}
