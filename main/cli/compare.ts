import type { Command } from 'commander';
import {
  compareBases,
  type ComparedPlans,
  type CompareBasis,
  type PlanSide,
  type ShownSide,
} from '#shared/contract/compare.ts';
import {
  notYetAdopted,
  reasonsIn,
  rowsOfSection,
  sideWords,
  type CompareWords,
} from '#shared/i18n/compare-sentences.ts';
import { textIn } from '#shared/i18n/format.ts';
import { daySchema, languageSchema } from '#shared/model/values.ts';
import { comparisonSections, type ComparedRecord, type Presence } from '#shared/rules/compare-plans/comparison.ts';
import type { NamedRecord } from '#shared/rules/compare-plans/plan-state.ts';
import type { Core } from '../core/app/core.ts';
import { atOnce } from '../core/app/turns.ts';
import { compareSides } from '../core/compare/compare-sides.ts';
import { sideByNumber } from '../core/compare/known-sides.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { resolve } from 'node:path';
import { UsageError, type Output } from './output.ts';

interface CompareOptions {
  from: string;
  to: string;
  basis: string;
  lang?: string;
  json?: boolean;
}

/** `compare`: what became of the plan between two days, versions or packs. */
export function addCompareCommand(program: Command, { core, output }: { core: Core; output: Output }): void {
  program
    .command('compare')
    .description('what became of the plan between two days, versions or issued packs')
    .argument('<file>')
    .requiredOption('--from <side>', 'a day YYYY-MM-DD, the number of a version (PLAN-1) or of a pack (DB-2021-01)')
    .requiredOption('--to <side>', 'the same')
    .option('--basis <time>', '`true`: what was true on a day; `known`: what the workbook knew at its end', 'true')
    .option('--lang <language>', 'bg or en, for the lines; the language of the system unless given')
    .option('--json')
    .action(async (file: string, options: CompareOptions) => {
      const { database } = await core.session.open(resolve(file), { backUp: false });
      const compared = atOnce(
        compareSides(database, {
          from: sideOption(core, '--from', options.from),
          to: sideOption(core, '--to', options.to),
          basis: basisOption(options.basis),
        }),
      );
      const language = options.lang === undefined ? output.language : languageOption(options.lang);
      output.answer(
        comparedAsJson(compared),
        options.json === true,
        lines(compared, { i18n: i18nOf(language), language }),
      );
    });
}

/** What looks like a day is one, so that a slip of the keyboard is not looked for among the versions. */
function sideOption(core: Core, option: string, text: string): PlanSide {
  if (!/^\d{4}-\d/.test(text)) return sideByNumber(core.session.workbook().database, text);
  const parsed = daySchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`${option} ${text}: a day is written YYYY-MM-DD and must exist`);
  return { kind: 'day', day: parsed.data };
}

function basisOption(text: string): CompareBasis {
  const basis = compareBases.find((one) => one === text);
  if (basis === undefined) throw new UsageError(`--basis ${text}: write true or known`);
  return basis;
}

function languageOption(text: string) {
  const parsed = languageSchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--lang ${text}: write bg or en`);
  return parsed.data;
}

/** What every line says. */
interface Told {
  readonly record: ComparedRecord;
  readonly recordedLater: boolean;
}

/** The comparison for a script: each line with the code, the title, before and after. */
function comparedAsJson({ from, to, basis, comparison, why }: ComparedPlans) {
  const { told, appeared, dropped, slipped, pulledIn, dates, status, money, owner, wording } = comparison;
  const line = ({ record: { entity, code, title }, recordedLater }: Told) => ({
    entity,
    code,
    title,
    recordedLater,
  });
  const presence = (one: Presence | null) =>
    one && { ...one.status, start: one.start, due: one.due, focusArea: one.focusArea?.code ?? null };
  const named = (record: NamedRecord | null) => record && { code: record.code, title: record.title };
  const present = (lines_: typeof appeared) =>
    lines_.map((one) => ({
      ...line(one),
      before: presence(one.before),
      after: presence(one.after),
      reason: one.reason,
    }));
  const moved = (lines_: typeof slipped) =>
    lines_.map((one) => ({
      ...line(one),
      before: one.before,
      after: one.after,
      days: one.days,
      moves: one.moves,
      reason: { bg: reasonsIn(one.reasons, 'bg'), en: reasonsIn(one.reasons, 'en') },
      reasons: one.reasons.map(({ decidedOn, from: was, to: is, reason }) => ({
        decidedOn,
        from: was,
        to: is,
        reason,
      })),
    }));
  return {
    from: {
      ...from.side,
      code: from.code,
      title: from.title,
      on: from.on,
      planAdoptedOn: from.planAdoptedOn,
      isWorkedOut: from.isWorkedOut,
    },
    to: {
      ...to.side,
      code: to.code,
      title: to.title,
      on: to.on,
      planAdoptedOn: to.planAdoptedOn,
      isWorkedOut: to.isWorkedOut,
    },
    basis,
    told,
    appeared: present(appeared),
    dropped: present(dropped),
    slipped: moved(slipped),
    pulledIn: moved(pulledIn),
    dates: dates.map((one) => ({ ...line(one), field: one.field, before: one.before, after: one.after })),
    status: status.map((one) => ({
      ...line(one),
      before: one.before.status,
      after: one.after.status,
      late: { before: one.before.late, after: one.after.late },
      reason: why[one.record.id]?.after ?? null,
    })),
    money: money.map((one) => ({ ...line(one), field: one.field, before: one.before, after: one.after })),
    owner: owner.map((one) => ({ ...line(one), field: one.field, before: named(one.before), after: named(one.after) })),
    wording: wording.map((one) => ({ ...line(one), field: one.field, before: one.before, after: one.after })),
  };
}

/** The same for a person: the two sides, then each list under its name. */
function lines(compared: ComparedPlans, words: CompareWords): string[] {
  const t = words.i18n.getFixedT(words.language, 'compare');
  const { from, to, basis } = compared;
  const side = (name: string, shown: ShownSide) =>
    [`${name}: ${sideWords(shown, basis, words)}`, notYetAdopted(shown, words)].filter(Boolean).join(' · ');
  const head = [side(t('before'), from), side(t('after'), to)];
  const sections = comparisonSections.flatMap((section) => {
    const rows = rowsOfSection(compared, section, words);
    if (rows.length === 0) return [];
    return [
      '',
      `${t(`section.${section}`)} (${rows.length})`,
      ...rows.map(({ record, field, before, after, note }) => {
        const what = [record.code, textIn(record.title, words.language)].filter(Boolean).join(' ');
        const change = `${field === '' ? '' : `${field}: `}${oneLine(before)} → ${oneLine(after)}`;
        return `  ${what}\t${change}${note === '' ? '' : `\t${oneLine(note)}`}`;
      }),
    ];
  });
  return [...head, ...(sections.length === 0 ? ['', t('same')] : sections)];
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
