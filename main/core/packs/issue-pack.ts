import { v7 as newId } from 'uuid';
import { DomainError } from '#shared/contract/errors.ts';
import type { FindingCode } from '#shared/contract/packs.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { PackEdition, PackFile, PackFileLanguage, PackFormat } from '#shared/model/pack.ts';
import { languages } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { writeTogether, type NamedBytes } from '../files/write-together.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { formTools } from './forms/form-tools.ts';
import { filesOfForm, packFileName, packForms } from './forms/forms.ts';
import { freezerOf } from './freeze/freezer.ts';
import {
  findingsOf,
  frozenEditions,
  meetingToPack,
  subjectOf,
  type FrozenEdition,
  type KindRequest,
} from './kinds/kinds.ts';
import type { Explained } from './freeze/findings.ts';
import { sha256Of } from './sha256-of.ts';

export interface IssueRequest extends KindRequest {
  editions: readonly PackEdition[];
  formats: readonly PackFormat[];
  languages: readonly PackFileLanguage[];
  folder: string;
  /** Of each kind of finding that does not block. */
  explanations?: Readonly<Partial<Record<FindingCode, PackText>>>;
  /** What is said of the pack as a whole; it explains the findings that have no explanation of their own. */
  note: string;
}

/** How the work goes on, and how it is stopped. */
export interface IssueWork {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface IssuedFiles {
  /** The pack of the edition that shows most. */
  id: string;
  packs: { id: string; edition: PackEdition; files: PackFile[] }[];
  files: PackFile[];
}

interface MadeFile extends NamedBytes {
  readonly file: PackFile;
}

/** The action that each kind is to the history. */
const actions = {
  main: 'pack.issue',
  supplement: 'pack.issueSupplement',
  erratum: 'pack.issueErratum',
  minutes: 'meeting.publishMinutes',
} as const satisfies Record<PackKind, string>;

/**
 * Freezes once, cuts the editions, makes all their files, and only then writes the files and registers the packs: the
 * register says only what is on the disk, and what was stopped leaves nothing. So with every kind. Throws PREFLIGHT_BLOCKED,
 * EXPLANATION_REQUIRED, NOTHING_TO_ISSUE, MINUTES_REFUSED, PACK_RENDER_FAILED, STOPPED, DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export async function issuePack(core: Core, request: IssueRequest, work: IssueWork = {}): Promise<IssuedFiles> {
  const workbook = core.session.workbook();
  if (workbook.readOnly !== null) throw new DomainError('WORKBOOK_READ_ONLY', { reason: workbook.readOnly });
  const { kind = 'main' } = request;
  const meeting = meetingToPack(core, request.meeting);
  const findings = findingsOf(core, {
    ...request,
    languages: languages.filter((language) => request.languages.some((one) => one === language || one === 'both')),
  });
  const blocking = findings.filter(({ isBlocking }) => isBlocking).length;
  if (blocking > 0) throw new DomainError('PREFLIGHT_BLOCKED', { findings: blocking });
  const explained = findings.map((finding): Explained => {
    const text = request.explanations?.[finding.code];
    // Said in one language, it stands so in both.
    const explanation = text === undefined ? null : { bg: text.bg || text.en, en: text.en || text.bg };
    return { finding, explanation };
  });
  if (explained.some(({ explanation }) => explanation === null) && request.note.trim() === '')
    throw new DomainError('EXPLANATION_REQUIRED', { what: 'findings' });

  const subject = subjectOf(core, { ...request, explained });
  const editions = frozenEditions(core, subject, request.editions);
  if (editions.length === 0) throw new DomainError('NOTHING_TO_ISSUE', { kind });
  const made = await makeFiles(core, editions, request, work);
  const freezeId = newId();
  const found = findings.map(({ code, records }) => ({
    code,
    records: records.length,
    explanation: request.explanations?.[code] ?? null,
  }));
  const packs = writeTogether(request.folder, [...made.values()].flat(), () =>
    workbook.write({ kind: actions[kind], actor: actorOf(core), final: true }, (tx) => {
      const issued = editions.map((edition) => {
        const files = (made.get(edition) ?? []).map(({ file }) => file);
        return { id: register(tx, edition, files), edition: edition.edition, files };
      });
      subject.settle(tx, new Map(issued.map(({ edition, id }) => [edition, id])));
      return issued;
    }),
  );
  const [first] = packs;
  if (first === undefined) throw new Error('a pack was asked for in no edition');
  return { id: first.id, packs, files: packs.flatMap(({ files }) => files) };

  function register(tx: WriteTransaction, frozen: FrozenEdition, files: PackFile[]): string {
    const { document, text, sha256, edition, omissions, supersedes } = frozen;
    const { dataAsOf, version, number, frozen: when, previousHash } = document.pack;
    tx.database.prepare('INSERT OR IGNORE INTO _pack_document VALUES (?, ?)').run(sha256, text);
    return tx.insert('pack', {
      code: packCode(number.en, kind, version, edition),
      meeting: meeting.id,
      version,
      kind,
      edition,
      templateVersion: String(document.templateVersion),
      dataAsOf: dataAsOf.day,
      freeze: freezeId,
      frozenBy: freezerOf(core),
      frozenAt: when.at,
      documentSha256: sha256,
      previousHash,
      figures: document.ledger.length,
      supersedes: supersedes?.id ?? null,
      changeSummary: { bg: request.note, en: request.note },
      design: frozen.design,
      omissions: [...omissions],
      findings: found,
      files,
      issuedAt: tx.recordedAt,
    });
  }
}

/** "DB-2021-01-v1", "DB-2021-01-erratum-2-public" */
function packCode(number: string, kind: PackKind, version: number, edition: PackEdition): string {
  const which = kind === 'main' ? `v${version}` : kind === 'minutes' ? kind : `${kind}-${version}`;
  return [number, which, ...(edition === 'board' ? [] : [edition])].join('-');
}

/** All files of all editions, in memory: whoever stops before the last one has written nothing. */
async function makeFiles(
  core: Core,
  editions: readonly FrozenEdition[],
  request: IssueRequest,
  { signal, onProgress }: IssueWork,
): Promise<Map<FrozenEdition, MadeFile[]>> {
  const wanted = [...new Set(request.formats)].flatMap((format) =>
    filesOfForm(format, request.languages).map((language) => ({ format, language })),
  );
  const of = editions.length * wanted.length;
  const made = new Map<FrozenEdition, MadeFile[]>();
  let done = 0;
  onProgress?.(done, of);
  for (const edition of editions) {
    const files: MadeFile[] = [];
    made.set(edition, files);
    for (const { format, language } of wanted) {
      const { document } = edition;
      const { bytes, pages } = await packForms[format].render(document, language, formTools(core, signal));
      if (signal?.aborted) throw new DomainError('STOPPED', {});
      const name = packFileName(document, format, language);
      files.push({
        name,
        bytes,
        file: {
          name,
          format,
          language,
          sha256: sha256Of(bytes),
          bytes: bytes.length,
          ...(pages !== null && { pages }),
        },
      });
      done += 1;
      onProgress?.(done, of);
    }
  }
  return made;
}
