import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommentsPreview, ReadComment } from '#shared/contract/comments.ts';
import { formatInstant, textIn } from '#shared/i18n/format.ts';
import { languageSchema, type Language } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { previewComments } from '../core/comments/preview-comments.ts';
import { commentsText } from '../core/comments/read-comments.ts';
import { takeComments } from '../core/comments/take-comments.ts';
import { i18nOf } from '../core/packs/freeze/pack-language.ts';
import { UsageError, type Output } from './output.ts';

interface Options {
  only?: string;
  lang?: string;
  json?: boolean;
}

/** `comments read` and `apply`: what members wrote in the HTML form of a pack. */
export function addCommentsCommands(program: Command, { core, output }: { core: Core; output: Output }): void {
  const comments = program.command('comments').description('comments of members on an issued pack');

  comments
    .command('read')
    .description('show each comment at its place, and whether it was taken already; nothing is changed')
    .argument('<file>')
    .argument('<comments>')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, saved: string, options: Options) => {
      if (options.lang !== undefined) output.speak(languageOption(options.lang));
      await core.session.open(resolve(file), { backUp: false });
      const preview = previewComments(core, commentsText(resolve(saved)).text);
      output.answer(asJson(preview), options.json === true, linesOf(preview, output.language));
    });

  comments
    .command('apply')
    .description('take the comments as one action; all that are new, or the named ones')
    .argument('<file>')
    .argument('<comments>')
    .option('--only <ids>', 'comments by their id (`comments read --json`), or all at one place: agenda/3')
    .option('--lang <language>', 'bg or en')
    .option('--json')
    .action(async (file: string, saved: string, options: Options) => {
      if (options.lang !== undefined) output.speak(languageOption(options.lang));
      await core.session.open(resolve(file));
      const { text } = commentsText(resolve(saved));
      const news = previewComments(core, text).comments.filter(({ state }) => state !== 'taken');
      const ids = options.only === undefined ? news.map(({ id }) => id) : options.only.split(',').flatMap(idsOf(news));
      const done = takeComments(core, { text, ids, against: null });
      output.answer(done, options.json === true, [i18nOf(output.language).t('comments:takenLine', done)]);
    });

  for (const command of comments.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
}

function languageOption(text: string): Language {
  const parsed = languageSchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--lang ${text}: write bg or en`);
  return parsed.data;
}

const placeOf = ({ place: { section, about } }: ReadComment) => (about === null ? section : `${section}/${about}`);

const idsOf = (news: readonly ReadComment[]) => (written: string) => {
  const name = written.trim();
  const found = news.filter((comment) => comment.id === name || placeOf(comment) === name).map(({ id }) => id);
  if (found.length === 0) throw new UsageError(`--only ${name}: there is no new comment by that id or place`);
  return found;
};

function asJson({ pack, file, alreadyTaken, comments }: CommentsPreview) {
  return {
    pack,
    file,
    alreadyTaken,
    comments: comments.map((comment) => ({
      id: comment.id,
      place: placeOf(comment),
      section: comment.place.sectionTitle,
      title: comment.place.title,
      text: comment.text,
      writtenAt: comment.writtenAt,
      state: comment.state,
    })),
  };
}

function linesOf({ pack, file, comments }: CommentsPreview, language: Language): string[] {
  const t = i18nOf(language).getFixedT(language, 'comments');
  const head = t('fileLine', {
    number: textIn(pack.number, language),
    version: pack.version,
    who: file.author,
    when: formatInstant(file.savedAt, language),
  });
  const lines = comments.map((comment) => {
    const { place, text, state } = comment;
    const where = [textIn(place.sectionTitle, language), place.about].filter(Boolean).join(' ');
    return [where, text.replaceAll(/\s+/g, ' '), t(`state.${state}`)].join('\t');
  });
  return [head, ...lines];
}
