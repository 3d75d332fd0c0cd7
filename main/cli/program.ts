import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { languageSchema, type Language } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { fillEmpty, fillWithStarterPlan } from '../core/starter/build-starter.ts';
import { backupFolderOf, listBackups, makeBackup } from '../core/workbook/backup.ts';
import { checkWorkbook } from '../core/workbook/check.ts';
import { restoreBackup } from '../core/workbook/restore.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { lineOf, listActions, undoLastAction } from './history.ts';
import { addCompareCommand } from './compare.ts';
import { listKinds, listRecords, type ListKind } from './list.ts';
import { addCommentsCommands } from './comments.ts';
import { dayOption } from './day-option.ts';
import { addPackCommands } from './pack.ts';
import { addPacketCommands } from './packet.ts';
import { addPreflightCommand } from './preflight.ts';
import { addReadingCommands } from './reading.ts';
import { addPackRegisterCommands } from './pack-register.ts';
import { exitStatus, UsageError, type Output } from './output.ts';

export interface ProgramDeps {
  core: Core;
  output: Output;
}

interface JsonOption {
  json?: boolean;
}

/** The commands for scheduled work and scripts. Each answers in lines, or with `--json` in one JSON value. */
export function createProgram({ core, output }: ProgramDeps): Command {
  const program = new Command('sofia-roadmap')
    .description('Sofia Roadmap on the command line.')
    .exitOverride()
    // The message is written once, with its code, by `output.fail`.
    .configureOutput({ writeErr: () => undefined });

  program
    .command('create')
    .description('make a new workbook')
    .argument('<file>', 'the workbook to make, FILE.roadmap')
    .option('--starter', 'with the starter plan of Sofia')
    .option('--json')
    .action((file: string, options: JsonOption & { starter?: boolean }) => {
      const workbook = core.session.create(resolve(file), (created) =>
        options.starter === true ? fillWithStarterPlan(created, core.resourcesFolder) : fillEmpty(created),
      );
      output.answer({ file: workbook.path, id: workbook.id }, options.json === true, [workbook.path]);
    });

  program
    .command('check')
    .description('integrity, references, and the log against the rows')
    .argument('<file>')
    .option('--json')
    .action(async (file: string, options: JsonOption) => {
      const workbook = await core.session.open(resolve(file), { backUp: false });
      const report = checkWorkbook(workbook.database);
      const t = i18nOf(output.language).getFixedT(output.language, 'settings');
      output.answer(report, options.json === true, [
        report.ok ? `ok: ${report.records} records, ${report.changes} changes` : `${report.findings.length} findings`,
        ...report.findings.map(({ kind, detail }) => t(`workbook.finding.${kind}`, { detail })),
      ]);
      if (!report.ok) process.exitCode = exitStatus.found;
    });

  program
    .command('list')
    .description('records, each whole, with its derived status and the reason')
    .addArgument(new Argument('<kind>').choices(listKinds))
    .argument('<file>')
    .option('--as-of <day>', 'look at the plan as of this day, YYYY-MM-DD; the workbook’s own day unless given')
    .option('--json')
    .action(async (kind: ListKind, file: string, options: JsonOption & { asOf?: string }) => {
      await core.session.open(resolve(file), { backUp: false });
      const records = await listRecords(core, kind, dayOption(options.asOf));
      output.answer(
        records,
        options.json === true,
        records.map(({ code, status, reason }) => [code, status, reason?.[output.language]].filter(Boolean).join('\t')),
      );
    });

  program
    .command('history')
    .description('who changed what, when and why, newest first')
    .argument('<file>')
    .option('--record <code>', 'only this record and what is seen on it: its code or id')
    .addOption(
      new Option('--kind <kind>', 'the kind of the record; without --record, of all such').choices(entityNames),
    )
    .option('--limit <number>', 'at most so many actions')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(
      async (
        file: string,
        options: JsonOption & { record?: string; kind?: EntityName; limit?: string; lang?: string },
      ) => {
        speak(output, options.lang);
        const limit = options.limit === undefined ? allActions : numberOption('--limit', options.limit);
        await core.session.open(resolve(file), { backUp: false });
        const actions = listActions(core, { record: options.record, kind: options.kind, limit }, output.language);
        output.answer(
          actions,
          options.json === true,
          actions.map((action) => lineOf(action, output.language)),
        );
      },
    );

  program
    .command('undo')
    .description('take back the last action, whatever it was')
    .argument('<file>')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, options: JsonOption & { lang?: string }) => {
      speak(output, options.lang);
      await core.session.open(resolve(file));
      const undone = undoLastAction(core);
      output.answer(undone, options.json === true, [
        createI18n(output.language).t('shell:undone', { what: undone.undone[output.language] }),
      ]);
    });

  program
    .command('backup')
    .description('make a verified copy beside the workbook')
    .argument('<file>')
    .option('--json')
    .action(async (file: string, options: JsonOption) => {
      const workbook = await core.session.open(resolve(file), { backUp: false });
      const backup = await makeBackup(workbook.database, workbook.path, core.now);
      output.answer(backup, options.json === true, [backup.path]);
    });

  program
    .command('restore')
    .description('list the backups of a workbook, or put one back')
    .argument('<file>')
    .option('--backup <name>', '`last`, or a backup’s name; without it the backups are listed')
    .option('--as <copy>', 'restore as a copy under this name instead of in place')
    .option('--json')
    .action(async (file: string, options: JsonOption & { backup?: string; as?: string }) => {
      const path = resolve(file);
      const backups = listBackups(path);
      if (options.backup === undefined) {
        output.answer(
          backups,
          options.json === true,
          backups.map(({ name, bytes }) => `${name}\t${bytes}`),
        );
        return;
      }
      const name = options.backup === 'last' ? backups[0]?.name : options.backup;
      if (name === undefined) throw new DomainError('BACKUP_MISSING', { name: 'last' });
      const backup = existsSync(name) ? resolve(name) : join(backupFolderOf(path), name);
      const target = options.as === undefined ? path : resolve(options.as);
      await restoreBackup(backup, target, options.as === undefined ? 'inPlace' : 'copy', core.now);
      output.answer({ file: target, backup: name }, options.json === true, [target]);
    });

  addPackCommands(program, { core, output });
  addCompareCommand(program, { core, output });
  addPreflightCommand(program, { core, output });
  addCommentsCommands(program, { core, output });
  addPackRegisterCommands(program, { core, output });
  addPacketCommands(program, { core, output });
  addReadingCommands(program, { core, output });

  // Subcommands made before `exitOverride` inherit it only by copy.
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
  return program;
}

/** More than a workbook ever has. */
const allActions = 1_000_000_000;

function numberOption(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${name} ${text}: write a whole number above 0`);
  return Number(text);
}

function speak(output: Output, text: string | undefined): void {
  const [language] = text === undefined ? [] : languagesOption(text);
  if (language !== undefined) output.speak(language);
}

function languagesOption(text: string): Language[] {
  return text.split(',').map((part) => {
    const parsed = languageSchema.safeParse(part.trim());
    if (!parsed.success) throw new UsageError(`--lang ${text}: write bg, en, or bg,en`);
    return parsed.data;
  });
}
