import type { Meeting } from '#shared/model/board.ts';
import { packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import type { PackAgendaItem } from '#shared/model/pack-document/meeting.ts';
import type { Core } from '../../app/core.ts';
import { cutEdition } from '../editions/cut-edition.ts';
import { countedOmissions } from '../editions/tell-omissions.ts';
import { issueName } from '../freeze/identity.ts';
import { frozenDocument, registeredPacks } from '../pack-store.ts';
import type { FreezeRequest, IssueSubject } from './issue-kind.ts';
import { freezeWhole } from './main-pack.ts';

/**
 * Items and papers that came after the pack was issued, as another document beside it. Each edition is measured against
 * what its own readers have; one that was never issued has nothing to be added to.
 */
export function supplement(core: Core, meeting: Meeting, request: FreezeRequest): IssueSubject {
  const frozen = freezeWhole(core, meeting, { asOf: request.asOf }, 'supplement');
  const { database } = core.session.workbook();
  const ofMeeting = registeredPacks(database).filter((pack) => pack.meeting === meeting.id);
  return {
    edition(edition, place) {
      const ofEdition = ofMeeting.filter((pack) => pack.edition === edition);
      const main = ofEdition.findLast(({ kind }) => kind === 'main');
      if (main === undefined) return null;
      const since = ofEdition.slice(ofEdition.indexOf(main) + 1).filter(({ kind }) => kind === 'supplement');
      const cut = cutEdition(frozen, { edition, supersedes: null, ...place });
      const known = [main, ...since].map((pack) => frozenDocument(database, pack));
      const told = new Set([main, ...since].flatMap(({ omissions }) => omissions ?? []).map(({ what }) => what.bg));
      const document = additionsOf(cut.document, known);
      if (document === null) return null;
      const omissions = cut.omissions.filter(
        ({ section, what }) => (section === 'agenda' || section === 'papers') && !told.has(what.bg),
      );
      const label = issueName(document.pack.number, main);
      const supplementing = packDocumentSchema.parse({
        ...document,
        pack: { ...document.pack, supersedes: { label, change: null } },
        colophon: { statusRules: [], rulesVersion: null, omissions: countedOmissions(omissions) },
      });
      return { document: supplementing, omissions, supersedes: null, design: null };
    },
    settle: () => undefined,
  };
}

/** What of a document its readers do not have yet: items and papers alone; null where they have all. */
export function additionsOf(document: PackDocument, known: readonly PackDocument[]): PackDocument | null {
  const items = new Map(known.flatMap(({ agenda }) => agenda?.items ?? []).map((item) => [keyOf(item), item]));
  const listed = new Set(
    known.flatMap(({ agenda }) =>
      (agenda?.items ?? []).flatMap((item) => item.papers.map((paper) => paperKey(item, paper))),
    ),
  );
  const bound = new Set(known.flatMap(({ papers = [] }) => papers.map(({ sha256 }) => sha256)));
  const papers = (document.papers ?? []).filter(({ sha256 }) => !bound.has(sha256));
  const isNewPaper = (item: PackAgendaItem, paper: PackAgendaItem['papers'][number]) =>
    !listed.has(paperKey(item, paper)) ||
    papers.some((one) => one.item === item.number && one.title.bg === paper.title.bg);
  const added = (document.agenda?.items ?? []).flatMap((item): PackAgendaItem[] => {
    if (item.isSection === true) return [item];
    if (!items.has(keyOf(item))) return [item];
    const fresh = item.papers.filter((paper) => isNewPaper(item, paper));
    return fresh.length === 0 ? [] : [{ ...item, question: null, records: [], papers: fresh }];
  });
  const kept = added.filter(
    ({ isSection }, index) => !isSection || (added[index + 1] ?? { isSection: true }).isSection !== true,
  );
  if (kept.length === 0 && papers.length === 0) return null;
  const { schema, schemaVersion, templateVersion, pack, meeting, colophon } = document;
  return {
    schema,
    schemaVersion,
    templateVersion,
    pack,
    meeting: { ...meeting, participants: [] },
    agenda: { items: kept, total: null },
    summary: null,
    focusAreas: null,
    exceptions: null,
    programmes: null,
    kpis: null,
    advice: null,
    ...(papers.length > 0 && { papers }),
    plan: null,
    ledger: [],
    colophon,
  };
}

const keyOf = ({ id, number, title }: PackAgendaItem): string => id ?? `${number} ${title.bg}`;

const paperKey = (item: PackAgendaItem, { title, file }: PackAgendaItem['papers'][number]): string =>
  [keyOf(item), title.bg, title.en, file ?? ''].join('\n');
