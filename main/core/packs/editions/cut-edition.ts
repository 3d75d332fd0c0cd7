import { ledgerRefsIn, packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import type { PackAgendaItem } from '#shared/model/pack-document/meeting.ts';
import type { PackEdition, PackOmission } from '#shared/model/pack.ts';
import type { PackFreeze } from '../freeze/pack-freeze.ts';
import type { Restriction } from '../freeze/restricted.ts';
import { leaveOut } from './leave-out.ts';

/** What an edition is told apart from what was frozen: it has its own place in the chain of packs. */
export interface EditionIdentity {
  readonly edition: PackEdition;
  readonly isDraft: boolean;
  readonly previousHash: string | null;
  readonly supersedes: PackDocument['pack']['supersedes'];
}

export interface CutEdition {
  readonly document: PackDocument;
  readonly omissions: readonly PackOmission[];
}

const circles: Record<PackEdition, readonly Restriction['visibility'][]> = {
  internal: ['internal', 'board'],
  board: ['board'],
  public: [],
};

/**
 * DESIGN, Packs: an edition is cut from one freeze by omission. What it may not show is not in its document at all, and
 * neither is what only that was the reason for. Pure: the same freeze gives the same edition.
 */
export function cutEdition(freeze: PackFreeze, identity: EditionIdentity): CutEdition {
  const { edition, isDraft, previousHash, supersedes } = identity;
  const left = new Set<Restriction>();
  const isLeftOut = (part: object) => {
    const restriction = freeze.restricted.get(part);
    return restriction !== undefined && !circles[edition].includes(restriction.visibility);
  };
  for (const [part, restriction] of freeze.restricted) if (isLeftOut(part)) left.add(restriction);
  // The shape of a document: what became null may be null there, which the schema sees to below.
  const cut = leaveOut(freeze.document, isLeftOut) as PackDocument;
  const { papers = [], ...rest } = cut;
  const document: PackDocument = {
    ...rest,
    ...(papers.length > 0 && { papers }),
    pack: { ...cut.pack, edition, draft: isDraft, previousHash, supersedes },
    agenda: cut.agenda === null ? null : { ...cut.agenda, items: withoutEmptySections(cut.agenda.items) },
    ledger: citedStill(freeze.document, cut),
  };
  return {
    document: packDocumentSchema.parse(document),
    omissions: [...left].map(({ section, what, basis }) => ({ section, what, basis })),
  };
}

/** A heading over items stands only where one of them does. */
const withoutEmptySections = (items: readonly PackAgendaItem[]) =>
  items.filter(({ isSection }, index) => !isSection || (items[index + 1] ?? { isSection: true }).isSection !== true);

/** A figure that stood only in what was left out is not in the ledger either; the others keep their numbers. */
function citedStill(whole: PackDocument, cut: PackDocument): PackDocument['ledger'] {
  const refsOf = (document: PackDocument) => new Set(ledgerRefsIn(document).map(({ ref }) => ref));
  const before = refsOf(whole);
  const after = refsOf(cut);
  return cut.ledger.filter(({ ref }) => after.has(ref) || !before.has(ref));
}
