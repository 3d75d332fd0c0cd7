import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '#shared/contract/errors.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import { packEditions, packFileLanguages, packFormats } from '#shared/model/pack.ts';
import type { Day } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { nextMeeting } from '../core/board/meeting-views.ts';
import { filesOfForm } from '../core/packs/forms/forms.ts';
import { both } from '../core/packs/freeze/pack-language.ts';
import { issuePack } from '../core/packs/issue-pack.ts';
import { renderIssued, writePackFile } from '../core/packs/render-issued.ts';
import { planContext } from '../core/plan/plan-context.ts';
import { readRecords } from '../core/workbook/records.ts';
import { dayOption } from './day-option.ts';
import { UsageError, type Output } from './output.ts';
import { kindOption, kindWords, packOf } from './pack-register.ts';

interface JsonOption {
  json?: boolean;
}

interface RenderOptions extends JsonOption {
  pack: string;
  kind?: string;
  lang: string;
  out: string;
  form: string;
}

/** Those that are issued when nobody says. Of an erratum or a supplement the others have nothing in them. */
const usualEditions: Readonly<Record<PackKind, string>> = {
  main: 'board',
  supplement: 'internal,board,public',
  erratum: 'internal,board,public',
  minutes: 'board,public',
};

const packLanguages = 'bg, en, bg,en, or both for one book with the languages facing';

/** The packs of the Board: issue one in any forms, editions and languages, and make what was issued again. */
export function addPackCommands(program: Command, { core, output }: { core: Core; output: Output }): void {
  program
    .command('export-pack')
    .description(
      'freeze, draw and register the pack of a meeting, its minutes, a supplement, or the errata that are prepared',
    )
    .argument('<file>')
    .requiredOption('--meeting <id>', '`next`, or a meeting’s id or code')
    .requiredOption('--lang <languages>', packLanguages)
    .requiredOption('--out <folder>')
    .option('--form <forms>', 'pdf, docx, xlsx, html', 'pdf')
    .option('--kind <kind>', 'main, supplement, erratum, minutes', 'main')
    .option(
      '--edition <editions>',
      'internal, board, public; board, or for what is issued beside a pack all that have it',
    )
    .option('--as-of <day>', 'the day of the data, YYYY-MM-DD; the workbook’s own day unless given')
    .option('--note <text>', 'explains what preflight found and does not block')
    .option('--json')
    .action(
      async (
        file: string,
        options: JsonOption & {
          meeting: string;
          lang: string;
          out: string;
          form: string;
          kind: string;
          edition?: string;
          asOf?: string;
          note?: string;
        },
      ) => {
        await core.session.open(resolve(file));
        const asOf = dayOption(options.asOf);
        const folder = resolve(options.out);
        const kind = kindOption(options.kind);
        const { id, packs } = await issuePack(core, {
          kind,
          meeting: meetingOption(core, options.meeting, asOf),
          asOf,
          editions: choicesOption('--edition', options.edition ?? usualEditions[kind], packEditions),
          formats: choicesOption('--form', options.form, packFormats),
          languages: choicesOption('--lang', options.lang, packFileLanguages),
          folder,
          note: options.note ?? both((say) => say('cliExplanation'))[output.language],
        });
        const written = packs.flatMap(({ id: pack, edition, files }) =>
          files.map((made) => ({ pack, edition, ...made, path: join(folder, made.name) })),
        );
        output.answer(
          { pack: id, kind, packs: packs.map(({ id: pack, edition }) => ({ pack, edition })), files: written },
          options.json === true,
          [...packs.map(({ id: pack, edition }) => `pack ${pack} ${edition}`), ...written.map(({ path }) => path)],
        );
      },
    );

  program
    .command('render-pack')
    .description('draw an issued pack again, from what was frozen')
    .argument('<file>')
    .requiredOption('--pack <id>', '`last`, or a pack’s id, code or number')
    .option('--kind <kind>', kindWords)
    .requiredOption('--lang <languages>', packLanguages)
    .requiredOption('--out <folder>')
    .option('--form <forms>', 'pdf, docx, xlsx, html', 'pdf')
    .option('--json')
    .action(async (file: string, options: RenderOptions) => {
      await core.session.open(resolve(file), { backUp: false });
      const id = packOf(core, options.pack, options.kind);
      const folder = resolve(options.out);
      const languages = choicesOption('--lang', options.lang, packFileLanguages);
      const written = [];
      for (const format of choicesOption('--form', options.form, packFormats)) {
        for (const language of filesOfForm(format, languages)) {
          const made = await renderIssued(core, id, format, language);
          written.push({ ...writePackFile(folder, made, { format, language }), path: join(folder, made.name) });
        }
      }
      output.answer(
        { pack: id, files: written },
        options.json === true,
        written.map(({ path }) => path),
      );
    });
}

function choicesOption<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice[] {
  return text.split(',').map((part) => {
    const choice = choices.find((one) => one === part.trim());
    if (choice === undefined) throw new UsageError(`${name} ${text}: write ${choices.join(', ')}`);
    return choice;
  });
}

function meetingOption(core: Core, text: string, asOf: Day | undefined): string {
  const meetings = readRecords(core.session.workbook().database, 'meeting', 'archived = 0');
  const meeting =
    text === 'next'
      ? nextMeeting(meetings, planContext(core, asOf).asOf)
      : meetings.find(({ id, code }) => id === text || code === text);
  if (!meeting) throw new DomainError('MEETING_MISSING', {});
  return meeting.id;
}
