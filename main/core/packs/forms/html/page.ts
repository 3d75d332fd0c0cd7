import { createHash } from 'node:crypto';
import { isNotice } from '#shared/model/pack-document/identity.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { languages } from '#shared/model/values.ts';
import { packDocumentText } from '../../freeze/freeze-pack.ts';
import { sha256Of } from '../../sha256-of.ts';
import { dayWords, issueNumber } from '../issue-words.ts';
import { templateWords } from '../template-words.ts';
import { bookIn, type Book } from './book.ts';
import { cover } from './cover.ts';
import { sectionMarkup } from './layout.ts';
import { sectionsOf } from './sections.ts';
import { markSheet } from './marks.ts';
import { asScriptData, piece, type Markup } from './markup.ts';

/** What stands in the page beside the pack: `resources/packs/v<n>/html`, built from `renderer/pack-page`. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/**
 * The pack as one page with both languages, which opens from a stick without a network: its script and style are inside,
 * allowed by their hashes, and nothing else may be loaded, sent or framed. Without the script everything can be read. The
 * same document gives the same bytes: there is no clock and no locale of the machine here.
 */
export function packPage(document: PackDocument, { script, style }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const books = languages.map((language) => bookIn(document, language));
  const data = {
    document: sha256Of(packDocumentText(document)),
    workbook: document.pack.workbook ?? null,
    number: document.pack.number,
    version: document.pack.version,
    // Comments are those of members on an issued pack: a draft is not in the register, and the public one has no members.
    takesComments: !document.pack.draft && document.pack.edition !== 'public' && !isNotice(document.pack.kind),
    title: document.pack.fullTitle,
    words: templateWords(document).page,
  };
  const { markup } = piece`<!doctype html>
<html lang="bg">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${`${document.pack.number.bg} · ${document.pack.fullTitle.bg}`}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<nav aria-label="Език · Language"><input class="switch" type="radio" name="language" id="in-bg" aria-label="Български" checked><input class="switch" type="radio" name="language" id="in-en" aria-label="English"></nav>
${markSheet()}${books.map(bookMarkup)}
<script type="application/json" id="pack">${asScriptData(data)}</script>
<script>${{ markup: script }}</script>
</body>
</html>
`;
  return markup;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function bookMarkup(book: Book): Markup {
  const { language, document, page, plain, id, words } = book;
  const other = language === 'bg' ? 'en' : 'bg';
  const sections = sectionsOf(book);
  const contents = piece`<ol class="contents"><li><a href="#${id('top')}">${page.top}</a></li>${sections.map(
    ({ name, number, title, parts, isAnnex }) =>
      piece`<li class="${isAnnex && 'annex'}"> <a href="#${id(name)}"><span class="number">${isAnnex ? number.slice(words.annex.length + 1) : number}</span> <span>${title}</span></a>${
        parts.length > 0 &&
        piece`<ol>${parts.map((part) => piece`<li><a href="#${part.id}">${part.title}</a></li>`)}</ol>`
      }</li>`,
  )}</ol>`;
  return piece`<div class="book ${language}" lang="${language}" data-language="${language}"> <a class="skip" href="#${id('top')}">${page.skip}</a><header class="bar"><p class="name"><b>${plain(document.pack.number)}</b> <span>${plain(document.meeting.runningTitle)}${document.pack.draft && piece` · ${words.draft}`}</span></p><div class="tools" data-tools></div><div class="languages"><span class="unseen">${page.languages}: ${page.own}.</span><label for="in-${other}" lang="${other}">${page.inOther}</label></div></header><div class="page"><nav class="side" aria-label="${page.contents}"><details open><summary>${page.contents}</summary>${contents}</details></nav><main id="${id('top')}" tabindex="-1"><noscript><p class="note">${page.noScript}</p></noscript>${cover(book)}${sections.map((section) => sectionMarkup(book, section))}</main></div><footer class="foot">${plain(document.pack.number)} · ${issueNumber(words, document.pack)} · ${dayWords(words, document.pack).inLine} ${plain(document.pack.dataAsOf.short)}</footer></div>
`;
}
