import { DomainError } from '#shared/contract/errors.ts';
import type { Finding } from '#shared/contract/packs.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import { packEditions, type PackEdition } from '#shared/model/pack.ts';
import type { Core } from '../../app/core.ts';
import { readRecord } from '../../workbook/records.ts';
import { packDocumentText } from '../freeze/freeze-pack.ts';
import { lastHash } from '../pack-store.ts';
import { preflightOfMeeting, type PreflightRequest } from '../preflight-of-meeting.ts';
import { sha256Of } from '../sha256-of.ts';
import { erratumFindings, erratumPack } from './erratum.ts';
import type { FreezeRequest, IssueSubject, KindEdition } from './issue-kind.ts';
import { mainPack } from './main-pack.ts';
import { minutesPack } from './minutes.ts';
import { supplement } from './supplement.ts';

export interface KindRequest extends FreezeRequest {
  /** The pack itself unless given. */
  kind?: PackKind | undefined;
}

const subjects: Readonly<Record<PackKind, (core: Core, meeting: Meeting, request: FreezeRequest) => IssueSubject>> = {
  main: mainPack,
  supplement,
  erratum: erratumPack,
  minutes: minutesPack,
};

/** What one kind would say now, collected once. Throws MEETING_MISSING, and what the kind refuses. */
export function subjectOf(core: Core, request: KindRequest): IssueSubject {
  return subjects[request.kind ?? 'main'](core, meetingToPack(core, request.meeting), request);
}

export function meetingToPack(core: Core, id: string): Meeting {
  const meeting = readRecord(core.session.workbook().database, 'meeting', id);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  return meeting;
}

/** What of a supplement may stand in the way of it: its texts and its files. */
const ofSupplement: readonly Finding['code'][] = ['untranslated', 'paperLost', 'missingAltText', 'staleTranslation'];

/** What stands in the way of one kind, in the languages and editions that are wanted. Throws MEETING_MISSING. */
export function findingsOf(core: Core, request: PreflightRequest & { kind?: PackKind | undefined }): Finding[] {
  const kind = request.kind ?? 'main';
  switch (kind) {
    case 'main':
      return preflightOfMeeting(core, request);
    case 'supplement':
      return preflightOfMeeting(core, request)
        .filter(({ code }) => ofSupplement.includes(code))
        .map((finding) => ({
          ...finding,
          records: finding.records.filter(({ entity }) => entity === 'agendaItem' || entity === 'paper'),
        }))
        .filter(({ records }) => records.length > 0);
    case 'erratum':
      return erratumFindings(core, request.meeting, request.languages ?? ['bg', 'en']);
    case 'minutes':
      return []; // what is wrong with minutes refuses them where they are approved
  }
}

export interface FrozenEdition extends KindEdition {
  readonly edition: PackEdition;
  /** The bytes that are stored and hashed. */
  readonly text: string;
  readonly sha256: string;
}

/** Editions as they are to be issued, from the one that shows most on, each with its place in the chain; without empty ones. */
export function frozenEditions(core: Core, subject: IssueSubject, wanted: readonly PackEdition[]): FrozenEdition[] {
  let previousHash = lastHash(core.session.workbook().database);
  return packEditions
    .filter((edition) => wanted.includes(edition))
    .flatMap((edition): FrozenEdition[] => {
      const cut = subject.edition(edition, { isDraft: false, previousHash });
      if (cut === null) return [];
      const text = packDocumentText(cut.document);
      const sha256 = sha256Of(text);
      previousHash = sha256;
      return [{ ...cut, edition, text, sha256 }];
    });
}

/** A document as one edition of it would be issued now, marked as a draft. Throws NOTHING_TO_ISSUE. */
export function draftOf(core: Core, request: KindRequest, edition: PackEdition): PackDocument {
  const previousHash = lastHash(core.session.workbook().database);
  const cut = subjectOf(core, request).edition(edition, { isDraft: true, previousHash });
  if (cut === null) throw new DomainError('NOTHING_TO_ISSUE', { kind: request.kind ?? 'main' });
  return cut.document;
}

/** What each edition would leave out if it were issued now; without those that would have nothing in them. */
export function omissionsOf(core: Core, request: KindRequest) {
  // What is found before an issue is printed with it, and left out of an edition that may not say it.
  const findings = findingsOf(core, { ...request, editions: packEditions });
  const explained = findings.map((finding) => ({ finding, explanation: null }));
  const subject = subjectOf(core, { ...request, explained });
  return packEditions.flatMap((edition) => {
    const cut = subject.edition(edition, { isDraft: true, previousHash: null });
    return cut === null ? [] : [{ edition, omissions: [...cut.omissions] }];
  });
}
