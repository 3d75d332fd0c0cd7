import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '#shared/contract/errors.ts';
import type { LightChange } from '#shared/contract/kpis.ts';
import type { QuotedIn } from '#shared/contract/packs.ts';
import { kpiLightSentence } from '#shared/i18n/kpi-sentences.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import { quoteSentence } from '#shared/i18n/quote-words.ts';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import { daySchema, languages, type Language, type Quantity } from '#shared/model/values.ts';
import { parseReadingValue } from '#shared/rules/kpi-values.ts';
import type { Core } from '../core/app/core.ts';
import { readKpiAsOf } from '../core/kpis/kpi-look.ts';
import { addReading, supersedeReading } from '../core/kpis/kpi-actions.ts';
import { kpiView } from '../core/kpis/kpi-views.ts';
import { chainOf, readReading } from '../core/kpis/read-readings.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { packsThatQuote } from '../core/packs/quotes.ts';
import { planContext } from '../core/plan/plan-context.ts';
import { readRecords } from '../core/workbook/records.ts';
import { UsageError, type Output } from './output.ts';

interface ReadingOptions {
  value: string;
  note?: string;
  lang?: string;
  json?: boolean;
}

/** `reading add` and `supersede`: one value, through the same checks as on screen; what it did is told. */
export function addReadingCommands(program: Command, { core, output }: { core: Core; output: Output }): void {
  const reading = program.command('reading').description('values of indicators');

  reading
    .command('add')
    .description('enter a value; where the indicator has an approver, it waits for them')
    .argument('<file>')
    .requiredOption('--kpi <code>', 'the indicator: its code or id')
    .requiredOption('--as-of <day>', 'the day it is true on, YYYY-MM-DD')
    .requiredOption('--value <value>', 'as one writes it: 75, "≥ 75", "около 20 %", "3,2 млн. лв."')
    .option('--note <text>')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, options: ReadingOptions & { kpi: string; asOf: string }) => {
      speak(output, options.lang);
      await core.session.open(resolve(file));
      const kpi = kpiOption(core, options.kpi);
      const asOf = dayOption(options.asOf);
      const change = addReading(core, {
        kpi: kpi.id,
        ...measured(core, kpi, asOf, { ...options, language: output.language }),
      });
      answer(core, output, options, { kpi, change, packs: [] });
    });

  reading
    .command('supersede')
    .description('correct a value by another that says why; the old one stays')
    .argument('<file>')
    .requiredOption('--id <id>', 'the reading that is wrong')
    .requiredOption('--value <value>')
    .requiredOption('--reason <text>')
    .option('--note <text>')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, options: ReadingOptions & { id: string; reason: string }) => {
      speak(output, options.lang);
      const { database } = await core.session.open(resolve(file));
      const old = readReading(database, options.id);
      if (old === null) throw new DomainError('RECORD_MISSING', { entity: 'reading' });
      const kpi = kpiOption(core, old.kpi);
      const packs = packsThatQuote(database, chainOf(database, old.id));
      const { asOfPrecision, period } = old;
      const change = supersedeReading(core, {
        id: old.id,
        ...measured(core, kpi, old.asOf, { ...options, language: output.language }),
        asOfPrecision,
        period,
        reason: { [output.language]: options.reason },
      });
      answer(core, output, options, { kpi, change, packs });
    });

  // Made after `exitOverride` of the program, which they inherit only by copy.
  for (const command of reading.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
}

interface Given {
  value: string;
  note?: string;
  language: Language;
}

function measured(core: Core, kpi: Kpi, asOf: string, { value, note, language }: Given) {
  // It is read by the definition of its own day, as it is recorded.
  const then = readKpiAsOf(core.session.workbook().database, kpi.id, asOf) ?? kpi;
  const quantity: Quantity | undefined = languages
    .toSorted((a) => (a === language ? -1 : 1))
    .map((read) => parseReadingValue(value, then, read))
    .find((parsed) => parsed !== null);
  if (quantity === undefined) throw new UsageError(`--value ${value}: not a value that ${kpi.code} can have`);
  return { asOf, quantity, quality: 'final' as const, ...(note !== undefined && { note: { [language]: note } }) };
}

interface Done {
  kpi: Kpi;
  change: LightChange;
  packs: readonly QuotedIn[];
}

function answer(core: Core, output: Output, options: ReadingOptions, { kpi, change, packs }: Done): void {
  const { database } = core.session.workbook();
  const view = kpiView(database, planContext(core).asOf, kpi.id);
  const written = readReading(database, change.readingId);
  if (view === null || written === null) throw new Error('what was just written is not there');
  const why = (language: Language) =>
    kpiLightSentence({ light: view.light, kpi: view, reading: view.reading }, i18nOf(language), language);
  const { language } = output;
  const t = i18nOf(language).getFixedT(language, 'kpis');
  output.answer(
    {
      reading: change.readingId,
      kpi: kpi.code,
      state: change.isWaiting ? 'submitted' : 'approved',
      supersedes: written.supersedes,
      light: {
        before: change.before.light,
        after: change.light.light,
        stale: change.light.stale,
        rule: change.light.rule,
      },
      reason: { bg: why('bg'), en: why('en') },
      packs: packs.map(packAsJson),
      errata: change.errata,
    },
    options.json === true,
    [
      [kpi.code, valueOf(written, view, language), t(`colour.${change.light.light}`)].join('\t'),
      why(language),
      ...(change.isWaiting ? [t('cli.waiting')] : []),
      ...packs.map((quote) => quoteSentence(quote, i18nOf(language), language)),
      ...(change.errata > 0 ? [t('cli.errata', { count: change.errata })] : []),
    ],
  );
}

const valueOf = (reading: Reading, kpi: Kpi, language: Language) => readingValue(reading, kpi, language);

const packAsJson = ({ pack, figures }: QuotedIn) => ({
  pack: pack.code,
  id: pack.id,
  number: pack.number,
  version: pack.version,
  figures: figures.map(({ ref, label, value, places, pages }) => ({ ref, label, value, places, pages })),
});

function kpiOption(core: Core, text: string): Kpi {
  const [found] = readRecords(core.session.workbook().database, 'kpi', 'id = @text OR code = @text', { text });
  if (found === undefined) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  return found;
}

function dayOption(text: string): string {
  const parsed = daySchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--as-of ${text}: a day is written YYYY-MM-DD`);
  return parsed.data;
}

function speak(output: Output, text: string | undefined): void {
  const language = languages.find((one) => one === text);
  if (text !== undefined && language === undefined) throw new UsageError(`--lang ${text}: write bg or en`);
  if (language !== undefined) output.speak(language);
}
