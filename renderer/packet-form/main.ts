import { formatBytes, formatPartialDate } from '#shared/i18n/format.ts';
import type { AnsweredFile } from '#shared/model/packet-document.ts';
import { largestFileBytes, largestFilesBytes, mostFiles } from '#shared/model/packet-format.ts';
import { hashesIn } from '#shared/rules/packet-fields.ts';
import { answerFileName, answerText, loadAnswer, type Answered } from './answer-file.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import { localDraft } from '#renderer/lone-page/local-draft.ts';
import { randomId } from '#renderer/lone-page/random-id.ts';
import { download, localToday } from '#renderer/lone-page/saved-file.ts';
import { createFormFiles } from './form-files.ts';
import { formAnswer, keyOf, typedFromAnswer, type FormProblem, type Typed } from './form-state.ts';
import { packetData } from './packet-data.ts';
import { pageView } from './page-view.ts';

/**
 * The form of an update packet: a page of its own, which a coordinator opens from a stick without the application and
 * without a network. It is built into one script (`.scripts/build-lone-pages.mjs`).
 */
const data = packetData();
const { document: packet, texts } = data;
const { language, records } = packet;
/** What was typed and not yet saved. */
const draft = localDraft<{ who: string; typed: Typed }>(`sofia-roadmap-packet:${packet.id}`);
const kept = draft.read();

const files = createFormFiles();
const filesFields = records.flatMap((record) =>
  record.fields.filter(({ kind }) => kind === 'files').map(({ name }) => keyOf(record, name)),
);

/** Without files: what a browser keeps of a page does not hold them. */
const withoutFiles = (all: Typed): Typed =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !filesFields.includes(key)));

let typed: Typed = withoutFiles(kept?.typed ?? {});
let who = kept?.who ?? '';
/** What the last file holds: the same again is the same answer. */
let saved: { content: string; answered: Answered } | null = null;
let areProblemsShown = false;
/** Why a file was not taken, by field, until something else is done there. */
const fileProblems = new Map<string, string>();

const contentOf = (by: string, fields: Answered['fields']) => JSON.stringify([by, fields]);

const problemText = ({ code }: FormProblem): string =>
  code === 'notDate' || code === 'notDay' || code === 'notPercent' ? texts.form[code] : texts.problem[code];

const page = pageView(data, files, {
  onType(key, text) {
    fileProblems.delete(key);
    typed = { ...typed, [key]: text };
    fillReportDay(key, text);
    changed();
  },
  onFiles: (key, chosen) => void addFiles(key, chosen),
  onWho(text) {
    who = text;
    page.whoError.hidden = true;
    page.who.removeAttribute('aria-invalid');
    changed();
  },
  onSave: save,
  onLoad: (file) => void load(file),
});

/** A report is of today unless another day is written. */
function fillReportDay(key: string, text: string): void {
  const record = records.find((one) => keyOf(one, 'light') === key);
  if (record === undefined || text === '') return;
  const day = keyOf(record, 'asOf');
  if ((typed[day] ?? '') === '') typed = { ...typed, [day]: formatPartialDate(localToday(), language) };
}

/** One after another: each is measured beside those that were taken before it. */
async function addFiles(key: string, chosen: readonly File[]): Promise<void> {
  const refused: string[] = [];
  for (const file of chosen) {
    const all = filesFields.flatMap((field) => hashesIn(typed[field]));
    const added = await files.add(file, [...new Set(all)]);
    if ('problem' in added) {
      refused.push(
        filled(texts.form[added.problem], {
          name: added.name,
          limit: formatBytes(added.problem === 'fileTooLarge' ? largestFileBytes : largestFilesBytes, language),
          most: mostFiles,
        }),
      );
    } else typed = { ...typed, [key]: [...new Set([...hashesIn(typed[key]), added.hash])].join('\n') };
  }
  if (refused.length === 0) fileProblems.delete(key);
  else fileProblems.set(key, refused.join(' '));
  changed();
}

/** The files that an answer names. */
const filesOf = (fields: Answered['fields']): AnsweredFile[] =>
  [...new Set(fields.flatMap(({ field, value }) => (field === 'files' ? hashesIn(value) : [])))].flatMap((hash) => {
    const file = files.get(hash);
    return file === undefined ? [] : [{ name: file.name, sha256: file.sha256, content: file.content }];
  });

function changed(): void {
  draft.keep({ who, typed: withoutFiles(typed) });
  page.status.textContent = '';
  show();
}

function show(): void {
  const { fields, problems } = formAnswer(records, typed, language, localToday());
  const first = new Map<string, FormProblem>();
  for (const problem of problems) {
    const key = keyOf(problem.record, problem.field.name);
    if (!first.has(key)) first.set(key, problem);
  }
  for (const view of page.views) {
    const problem = first.get(view.key);
    // What is typed wrong is said at once; what is missing, when the person asks to save.
    const isSaid = problem !== undefined && (areProblemsShown || isWritten(problem));
    view.update(typed, fileProblems.get(view.key) ?? (isSaid ? problemText(problem) : null));
  }
  const count = fields.length;
  page.count.textContent =
    count === 0
      ? texts.form.changesNone
      : filled(count === 1 ? texts.form.changes_one : texts.form.changes_other, { count });
  showProblems(problems);
}

const isWritten = ({ code }: FormProblem) => code.startsWith('not') || code === 'dateFuture' || code === 'dateOngoing';

function showProblems(problems: readonly FormProblem[]): void {
  page.problems.replaceChildren();
  if (!areProblemsShown || problems.length === 0) return;
  const { length: count } = problems;
  const line = filled(count === 1 ? texts.form.problems_one : texts.form.problems_other, { count });
  page.problems.append(
    element('li', { class: 'lead' }, line),
    ...problems.map((problem) => {
      const { record, field } = problem;
      const link = element(
        'button',
        { type: 'button', class: 'link' },
        `${record.code ?? record.title}: ${field.label}`,
      );
      link.addEventListener('click', () => page.views.find(({ key }) => key === keyOf(record, field.name))?.focus());
      return element('li', {}, link, ` – ${problemText(problem)}`);
    }),
  );
}

function save(): void {
  areProblemsShown = true;
  show();
  const by = who.trim();
  if (by === '') {
    page.whoError.textContent = texts.form.whoMissing;
    page.whoError.hidden = false;
    page.who.setAttribute('aria-invalid', 'true');
    page.who.focus();
    return;
  }
  const { fields, problems } = formAnswer(records, typed, language, localToday());
  const unreadable = problems.find(({ code }) => code.startsWith('not'));
  if (unreadable !== undefined) {
    page.views.find(({ key }) => key === keyOf(unreadable.record, unreadable.field.name))?.focus();
    return;
  }
  if (fields.length === 0) {
    page.status.textContent = texts.form.changesNone;
    return;
  }
  const content = contentOf(by, fields);
  const answered =
    saved?.content === content
      ? saved.answered
      : { answer: randomId(), answeredBy: by, answeredAt: new Date().toISOString(), fields, files: filesOf(fields) };
  const name = answerFileName(packet, by, localToday());
  download(name, answerText(packet, data.key, answered));
  saved = { content, answered };
  draft.forget();
  page.status.textContent = filled(problems.length === 0 ? texts.form.saved : texts.form.savedPart, { name });
}

async function load(file: File): Promise<void> {
  const answered = await loadAnswer(file, packet, data.key);
  if (typeof answered === 'string') {
    page.status.textContent = texts.form[answered];
    return;
  }
  files.load(answered.files ?? []);
  fileProblems.clear();
  typed = typedFromAnswer(records, answered.fields, language);
  who = answered.answeredBy;
  page.who.value = who;
  saved = { content: contentOf(who, answered.fields), answered };
  areProblemsShown = true;
  show();
  const date = formatPartialDate(answered.answeredAt.slice(0, 10), language).replace(/\.$/, '');
  page.status.textContent = filled(texts.form.loaded, { date });
}

window.addEventListener('beforeunload', (event) => {
  const { fields } = formAnswer(records, typed, language, localToday());
  if (fields.length > 0 && saved?.content !== contentOf(who.trim(), fields)) event.preventDefault();
});

page.who.value = who;
if (kept !== null) page.status.textContent = texts.form.loadedDraft;
show();
