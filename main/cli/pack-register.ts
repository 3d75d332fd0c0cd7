import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '#shared/contract/errors.ts';
import type { LedgerFigure } from '#shared/contract/pack-register.ts';
import { checkedFileLines, packNameIn } from '#shared/i18n/checked-file-lines.ts';
import { textIn } from '#shared/i18n/format.ts';
import {
  comparedPackSections,
  packSectionTitle,
  rowsOfPackSection,
  type PackComparisonRow,
} from '#shared/i18n/pack-comparison-rows.ts';
import { packKinds, type PackKind } from '#shared/model/pack-document/identity.ts';
import { languageSchema, type Language } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { checkFile } from '../core/packs/register/check-file.ts';
import { compareIssued } from '../core/packs/register/compare-issued.ts';
import { packNamed } from '../core/packs/register/known-packs.ts';
import { packLedger } from '../core/packs/register/pack-ledger.ts';
import { exitStatus, UsageError, type Output } from './output.ts';

interface Options {
  lang?: string;
  kind?: string;
  json?: boolean;
}

const packOption = '`last`, or a pack’s id, code (DB-2021-01-v1) or number (DB-2021-01, then its last version)';
export const kindWords = 'main, supplement, erratum, minutes: which of those with that number; main unless given';
const languageWords = 'bg or en, for the lines; the language of the system unless given';

/** `verify`, `ledger` and `compare-packs`: what the register of issued packs tells. */
export function addPackRegisterCommands(program: Command, { core, output }: { core: Core; output: Output }): void {
  program
    .command('verify')
    .description('whether a file is an issued one, of which pack, and unchanged; status 1 when it is not')
    .argument('<file>', 'the workbook with the register')
    .argument('<issued-file>', 'a PDF, DOCX, XLSX or HTML')
    .option('--lang <language>', languageWords)
    .option('--json')
    .action(async (file: string, issuedFile: string, options: Options) => {
      speak(output, options);
      await core.session.open(resolve(file), { backUp: false });
      const checked = await checkFile(core, resolve(issuedFile), basename(issuedFile));
      const lines = checkedFileLines(checked, i18nOf(output.language), output.language);
      output.answer(checked, options.json === true, lines);
      if (checked.verdict !== 'ours' && checked.verdict !== 'remade') process.exitCode = exitStatus.refused;
    });

  program
    .command('ledger')
    .description('the figures of an issued pack, each with where it was taken from')
    .argument('<file>')
    .requiredOption('--pack <id>', packOption)
    .option('--kind <kind>', kindWords)
    .option('--lang <language>', languageWords)
    .option('--json')
    .action(async (file: string, options: Options & { pack: string }) => {
      speak(output, options);
      const { database } = await core.session.open(resolve(file), { backUp: false });
      const ledger = packLedger(database, packOf(core, options.pack, options.kind));
      output.answer(
        ledger,
        options.json === true,
        ledger.figures.map((figure) => figureLine(figure, output.language)),
      );
    });

  program
    .command('compare-packs')
    .description('what became of things from one issued pack to another, as they were frozen')
    .argument('<file>')
    .requiredOption('--from <id>', packOption)
    .requiredOption('--to <id>', 'the same')
    .option('--lang <language>', languageWords)
    .option('--json')
    .action(async (file: string, options: Options & { from: string; to: string }) => {
      speak(output, options);
      const { database } = await core.session.open(resolve(file), { backUp: false });
      const compared = compareIssued(database, { from: packOf(core, options.from), to: packOf(core, options.to) });
      const words = { i18n: i18nOf(output.language), language: output.language };
      const t = words.i18n.getFixedT(words.language, 'register');
      const sections = comparedPackSections.flatMap((section) => {
        const rows = rowsOfPackSection(compared.comparison, section, words);
        if (rows.length === 0) return [];
        return [
          '',
          `${packSectionTitle(section, words)} (${rows.length})`,
          ...rows.map((row) => rowLine(row, words.language)),
        ];
      });
      const name = (side: 'from' | 'to') => packNameIn(compared[side], words.i18n, words.language);
      output.answer({ from: compared.from, to: compared.to, ...compared.comparison }, options.json === true, [
        t('check.line', { label: t('changes.before'), value: name('from') }),
        t('check.line', { label: t('changes.after'), value: name('to') }),
        ...(sections.length === 0 ? ['', t('changes.same')] : sections),
      ]);
    });
}

export function kindOption(text = 'main'): PackKind {
  const kind = packKinds.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`--kind ${text}: write ${packKinds.join(', ')}`);
  return kind;
}

function speak(output: Output, { lang }: Options): void {
  if (lang === undefined) return;
  const parsed = languageSchema.safeParse(lang);
  if (!parsed.success) throw new UsageError(`--lang ${lang}: write bg or en`);
  output.speak(parsed.data);
}

export function packOf(core: Core, text: string, kind?: string): string {
  const pack = packNamed(core.session.workbook().database, text, kindOption(kind));
  if (pack === null) throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  return pack.id;
}

const figureLine = ({ label, what, value, asOf, source, rule }: LedgerFigure, language: Language) =>
  [label, what, value, asOf, source, rule]
    .map((text) => (text === null ? '' : oneLine(textIn(text, language))))
    .join('\t')
    .trimEnd();

function rowLine({ record, field, before, after, note }: PackComparisonRow, language: Language): string {
  const what = [record.code, textIn(record.title, language)].filter(Boolean).join(' ');
  const change = `${field === '' ? '' : `${field}: `}${oneLine(before)} → ${oneLine(after)}`;
  return `  ${oneLine(what)}\t${change}${note === '' ? '' : `\t${oneLine(note)}`}`;
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
