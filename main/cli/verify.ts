import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { checkedFileLines } from '#shared/i18n/checked-file-lines.ts';
import { languageSchema } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { checkFile } from '../core/packs/register/check-file.ts';
import { exitStatus, UsageError, type Output } from './output.ts';

interface VerifyOptions {
  lang?: string;
  json?: boolean;
}

/** `verify`: whether a file is one of ours and unchanged. Its status says so: 0, else 1. */
export function addVerifyCommand(program: Command, { core, output }: { core: Core; output: Output }): void {
  program
    .command('verify')
    .description('whether a file is an issued one, of which pack, and unchanged; status 1 when it is not')
    .argument('<file>', 'the workbook with the register')
    .argument('<issued-file>', 'a PDF, DOCX, XLSX or HTML')
    .option('--lang <language>', 'bg or en, for the lines; the language of the system unless given')
    .option('--json')
    .action(async (file: string, issuedFile: string, options: VerifyOptions) => {
      if (options.lang !== undefined) {
        const parsed = languageSchema.safeParse(options.lang);
        if (!parsed.success) throw new UsageError(`--lang ${options.lang}: write bg or en`);
        output.speak(parsed.data);
      }
      await core.session.open(resolve(file), { backUp: false });
      const checked = await checkFile(core, resolve(issuedFile), basename(issuedFile));
      output.answer(
        checked,
        options.json === true,
        checkedFileLines(checked, i18nOf(output.language), output.language),
      );
      if (checked.verdict !== 'ours' && checked.verdict !== 'remade') process.exitCode = exitStatus.refused;
    });
}
