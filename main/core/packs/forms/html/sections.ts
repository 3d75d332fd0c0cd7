import { sectionsInOrder } from '#shared/model/pack-document/design.ts';
import { advice } from './advice.ts';
import { isNotice } from '#shared/model/pack-document/identity.ts';
import { additions, agenda } from './agenda.ts';
import { colophon, imprint, ledger, plan } from './annexes.ts';
import { corrections } from './corrections.ts';
import { exceptions } from './exceptions.ts';
import { focusAreas } from './focus-areas.ts';
import { kpis } from './kpis.ts';
import { minutes } from './minutes.ts';
import { programmes } from './programmes.ts';
import { risks } from './risks.ts';
import { strategyMap } from './strategy-map.ts';
import { summary } from './summary.ts';
import type { Book } from './book.ts';
import type { Section } from './layout.ts';
import { papers } from './papers.ts';

/** The sections that this pack has, in the order of its pages. */
export function sectionsOf(book: Book): Section[] {
  if (isNotice(book.document.pack.kind)) return noticeSections(book);
  const { document, words, plain, id } = book;
  const names = words.sections;
  const heading = document.focusAreas?.heading;
  const parts = (...entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, title]) => ({ id: id(name), title }));
  const since = document.summary?.since ?? null;
  const exceptionGroups = [...new Set((document.exceptions ?? []).map(({ status }) => status))];
  const bodies = [
    {
      name: 'agenda',
      title: names.agenda,
      body: document.agenda && agenda(book),
      parts: parts(['participants', words.agenda.participants]),
    },
    {
      name: 'summary',
      title: names.summary,
      body: summary(book),
      parts: parts(
        ['changes', since === null ? words.summary.firstMeeting : `${words.summary.since} ${plain(since)}`],
        ['questions', words.summary.questions],
      ),
    },
    {
      name: 'focusAreas',
      title: heading === undefined ? names.focusAreas : plain(heading),
      body: focusAreas(book),
      parts: [],
    },
    { name: 'strategyMap', title: plain(document.strategyMap?.title ?? null), body: strategyMap(book), parts: [] },
    {
      name: 'exceptions',
      title: names.exceptions,
      body: exceptions(book),
      parts: exceptionGroups.map((status) => ({
        id: id(`exceptions-${status}`),
        title: words.exceptionGroups[status],
      })),
    },
    { name: 'risks', title: names.risks, body: risks(book), parts: [] },
    {
      name: 'programmes',
      title: names.programmes,
      body: programmes(book),
      parts: [],
    },
    { name: 'kpis', title: names.kpis, body: kpis(book), parts: [] },
    { name: 'advice', title: names.advice, body: advice(book), parts: [] },
    { name: 'corrections', title: names.corrections, body: corrections(book), parts: [] },
    { name: 'papers', title: names.papers, body: papers(book), parts: [] },
  ];
  const numbered = sectionsInOrder(document).flatMap((name) => bodies.filter((section) => section.name === name));
  const annexes = [
    { name: 'plan', letter: words.annexLetters.plan, title: names.plan, body: plan(book), parts: [] },
    { name: 'ledger', letter: words.annexLetters.ledger, title: names.ledger, body: ledger(book), parts: [] },
    { name: 'colophon', letter: words.annexLetters.colophon, title: names.colophon, body: colophon(book), parts: [] },
  ];
  return [
    ...numbered
      .flatMap((section) => (section.body === null ? [] : [{ ...section, body: section.body }]))
      .map((section, index) => ({ ...section, number: String(index + 1), isAnnex: false })),
    ...annexes.flatMap(({ letter, body, ...section }) =>
      body === null ? [] : [{ ...section, body, number: `${words.annex} ${letter}`, isAnnex: true }],
    ),
  ];
}

/** Those of a document of a few pages: they have no numbers. */
function noticeSections(book: Book): Section[] {
  const { words } = book;
  const names = words.sections;
  const bodies = [
    { name: 'agenda', title: words.notice.additions, body: additions(book) },
    { name: 'corrections', title: names.corrections, body: corrections(book) },
    { name: 'minutes', title: names.minutes, body: minutes(book) },
    { name: 'papers', title: words.notice.papers, body: papers(book) },
    { name: 'colophon', title: names.colophon, body: imprint(book) },
  ];
  return bodies.flatMap(({ body, ...section }) =>
    body === null ? [] : [{ ...section, body, number: '', isAnnex: false, parts: [] }],
  );
}
