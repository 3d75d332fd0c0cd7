import { ledgerRefsIn, packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import { packSections, type PackDesign } from '#shared/model/pack-design.ts';
import type { PackAgendaItem } from '#shared/model/pack-document/meeting.ts';
import type { PackEdition, PackOmission } from '#shared/model/pack.ts';
import type { PackFreeze } from '../freeze/pack-freeze.ts';
import { both } from '../freeze/pack-language.ts';
import { mayRead, type Restriction } from '../freeze/restricted.ts';
import { applyDesign } from './apply-design.ts';
import { countQuestions, countRisks } from './count-anew.ts';
import { leaveOut } from './leave-out.ts';
import { countedOmissions, listedOmissions } from './tell-omissions.ts';
import { withoutNames } from './without-names.ts';

/** What an edition is told apart from what was frozen: it has its own place in the chain of packs. */
export interface EditionIdentity {
  readonly edition: PackEdition;
  readonly isDraft: boolean;
  readonly previousHash: string | null;
  readonly supersedes: PackDocument['pack']['supersedes'];
  /** What goes into the pack; all of it without a design. */
  readonly design?: PackDesign | null;
}

export interface CutEdition {
  readonly document: PackDocument;
  readonly omissions: readonly PackOmission[];
}

/**
 * DESIGN, Packs: an edition is cut from one freeze by omission. What it may not show is not in its document at all, and
 * neither is what only that was the reason for. Pure: the same freeze gives the same edition.
 */
export function cutEdition(freeze: PackFreeze, identity: EditionIdentity): CutEdition {
  const { edition, isDraft, previousHash, supersedes } = identity;
  const { document, omissions } = shownIn(freeze, edition, identity.design ?? null);
  const cut: PackDocument = {
    ...document,
    pack: { ...document.pack, edition, draft: isDraft, previousHash, supersedes: toldOf(supersedes, edition) },
    colophon: {
      ...document.colophon,
      omissions: countedOmissions(omissions),
      // Whoever has the internal edition may know what the others leave out, one by one.
      ...(edition === 'internal' && {
        otherEditions: (['board', 'public'] as const).map((other) => ({
          edition: other,
          omissions: listedOmissions(
            shownIn(freeze, other, null).omissions, // what the design leaves out, this one does too
          ),
        })),
      }),
    },
  };
  return { document: packDocumentSchema.parse(cut), omissions };
}

/** What was explained of the version before is for those who had it. */
const toldOf = (supersedes: EditionIdentity['supersedes'], edition: PackEdition): EditionIdentity['supersedes'] =>
  supersedes && edition === 'public' ? { ...supersedes, change: null } : supersedes;

function shownIn(freeze: PackFreeze, edition: PackEdition, design: PackDesign | null): CutEdition {
  const whole = freeze.document;
  const isShown = ({ circle }: Restriction) => mayRead(edition, circle);
  const shownOf = (part: object): object | null => {
    const restriction = freeze.restricted.get(part);
    if (restriction !== undefined && !isShown(restriction)) return null;
    return edition === 'internal' ? part : (freeze.stands.get(part)?.[edition] ?? part);
  };
  const omissions: PackOmission[] = [...new Set(freeze.restricted.values())].flatMap((restriction) =>
    isShown(restriction) || restriction.about === null ? [] : [restriction.about],
  );
  // The shape of a document: what became null may be null there, which the schema sees to when it is parsed.
  let document = leaveOut(whole, shownOf) as PackDocument;
  document = withoutEmptyParts(document);
  document = withoutItemNumbers(document, whole);
  document = countQuestions(document, whole);
  const parts = whole.risks?.risks ?? [];
  document = countRisks(
    document,
    whole,
    freeze.risks.filter((_, index) => shownOf(parts[index] ?? {}) !== null),
  );
  const designed = applyDesign(document, design);
  document = designed.document;
  omissions.push(...designed.omissions);
  if (edition === 'public') {
    if (document.meeting.link !== null) {
      document = { ...document, meeting: { ...document.meeting, link: null } };
      omissions.push({ section: 'agenda', what: both((say) => say('omission.link')), basis: 'restricted' });
    }
    const named = withoutNames(document, freeze.unnamed);
    document = withoutEchoes(named.value);
    omissions.push(
      ...named.found.map(({ name }) => ({
        section: 'people',
        what: both((say, language) => say('omission.who', { name: name[language] || name.bg || name.en })),
        basis: 'consent' as const,
      })),
    );
  }
  return { document: { ...document, ledger: citedStill(whole, document) }, omissions: omissions.toSorted(bySection) };
}

function withoutEmptyParts({ papers = [], corrections = [], ...document }: PackDocument): PackDocument {
  const { agenda } = document;
  const { findings = [], ...colophon } = document.colophon;
  return {
    ...document,
    colophon: { ...colophon, ...(findings.length > 0 && { findings }) },
    agenda: agenda && { ...agenda, items: withoutEmptySections(agenda.items) },
    ...(corrections.length > 0 && { corrections }),
    ...(papers.length > 0 && { papers }),
  };
}

const places: readonly string[] = packSections;
/** As the sections are printed; people and the pack itself come last. */
const bySection = (a: PackOmission, b: PackOmission) => placeOf(a) - placeOf(b);
const placeOf = ({ section }: PackOmission) => (places.includes(section) ? places.indexOf(section) : places.length);

/** A heading over items stands only where one of them does. */
const withoutEmptySections = (items: readonly PackAgendaItem[]) =>
  items.filter(({ isSection }, index) => !isSection || (items[index + 1] ?? { isSection: true }).isSection !== true);

/** Nothing refers to an item that is not shown. */
function withoutItemNumbers(document: PackDocument, whole: PackDocument): PackDocument {
  const shown = new Set(document.agenda?.items.map(({ number }) => number));
  const hidden = new Set(whole.agenda?.items.map(({ number }) => number).filter((number) => !shown.has(number)));
  if (hidden.size === 0) return document;
  return {
    ...document,
    exceptions:
      document.exceptions &&
      document.exceptions.map((one) =>
        one.agendaItem !== null && hidden.has(one.agendaItem) ? { ...one, agendaItem: null } : one,
      ),
  };
}

/** Where the organisation stands for a name, it is not said twice. */
const withoutEchoes = (document: PackDocument): PackDocument => ({
  ...document,
  meeting: {
    ...document.meeting,
    participants: document.meeting.participants.map((one) =>
      one.role !== null && one.role.bg === one.name.bg ? { ...one, role: null } : one,
    ),
  },
});

/** A figure that stood only in what was left out is not in the ledger either; the others keep their numbers. */
function citedStill(whole: PackDocument, cut: PackDocument): PackDocument['ledger'] {
  const refsOf = (document: PackDocument) => new Set(ledgerRefsIn(document).map(({ ref }) => ref));
  const before = refsOf(whole);
  const after = refsOf(cut);
  return cut.ledger.filter(({ ref }) => after.has(ref) || !before.has(ref));
}
