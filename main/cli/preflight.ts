import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '#shared/contract/errors.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { textIn } from '#shared/i18n/format.ts';
import { daySchema, languageSchema, type Day, type Language } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { nextMeeting } from '../core/board/meeting-views.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { findingsOf } from '../core/packs/kinds/kinds.ts';
import { planContext } from '../core/plan/plan-context.ts';
import { readRecords } from '../core/workbook/records.ts';
import { kindOption } from './pack-register.ts';
import { exitStatus, UsageError, type Output } from './output.ts';

interface PreflightOptions {
  meeting: string;
  lang: string;
  edition: string;
  kind?: string;
  asOf?: string;
  json?: boolean;
}

const editions = ['internal', 'board', 'public'] as const;

/** `preflight`: what stands in the way of a meeting's pack. Its status says whether something blocks it. */
export function addPreflightCommand(program: Command, { core, output }: { core: Core; output: Output }): void {
  program
    .command('preflight')
    .description('what stands in the way of a meeting’s pack; status 3 when something blocks it')
    .argument('<file>')
    .option('--meeting <id>', '`next`, or a meeting’s id or code', 'next')
    .option('--lang <languages>', 'languages of the pack: bg, en, or bg,en; the lines are in the first', 'bg,en')
    .option('--edition <editions>', 'internal, board, public; a public one asks for consent to be named', 'board')
    .option('--kind <kind>', 'main, supplement, erratum; main unless given')
    .option('--as-of <day>', 'the day of the data, YYYY-MM-DD; the workbook’s own day unless given')
    .option('--json')
    .action(async (file: string, options: PreflightOptions) => {
      const languages = chosen('--lang', options.lang, languageSchema.options);
      const wanted = chosen('--edition', options.edition, editions);
      const asOf = dayOf(options.asOf);
      await core.session.open(resolve(file), { backUp: false });
      const [language = output.language] = languages;
      output.speak(language);
      const meeting = meetingNamed(core, options.meeting, asOf);
      const findings = findingsOf(core, {
        meeting: meeting.id,
        kind: kindOption(options.kind),
        asOf,
        languages,
        editions: wanted,
      });
      const isBlocked = findings.some(({ isBlocking }) => isBlocking);
      output.answer(
        { meeting, languages, editions: wanted, isBlocked, findings },
        options.json === true,
        findings.flatMap((finding) => linesOf(finding, language)),
      );
      if (isBlocked) process.exitCode = exitStatus.found;
    });
}

/** The finding as on the screen, and below it each record that it is about. */
function linesOf({ code, isBlocking, records }: Finding, language: Language): string[] {
  const t = i18nOf(language).getFixedT(language, 'board');
  const kind = t(isBlocking ? 'preflight.blocks' : 'preflight.explains');
  return [
    `${kind}\t${t(`preflight.finding.${code}`, { count: records.length })}`,
    ...records.map((record) => `\t${[record.code, textIn(record.title, language)].filter(Boolean).join(' ')}`),
  ];
}

function chosen<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice[] {
  return text.split(',').map((part) => {
    const known = choices.find((choice) => choice === part.trim());
    if (known === undefined) throw new UsageError(`${option} ${text}: write ${choices.join(', ')}, parted by commas`);
    return known;
  });
}

function dayOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const parsed = daySchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--as-of ${text}: a day is written YYYY-MM-DD`);
  return parsed.data;
}

function meetingNamed(core: Core, text: string, asOf: Day | undefined) {
  const meetings = readRecords(core.session.workbook().database, 'meeting', 'archived = 0');
  const meeting =
    text === 'next'
      ? nextMeeting(meetings, planContext(core, asOf).asOf)
      : meetings.find(({ id, code }) => id === text || code === text);
  if (!meeting) throw new DomainError('MEETING_MISSING', {});
  return { id: meeting.id, code: meeting.code, title: { bg: meeting.title.bg, en: meeting.title.en } };
}
