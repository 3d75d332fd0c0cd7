import { briefSections, type PackDesign, type PackSection } from '#shared/model/pack-design.ts';
import { orderedSections, type OrderedSection, type PackLayout } from '#shared/model/pack-document/design.ts';
import type { PackReport } from '#shared/model/pack-document/exceptions.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Withheld } from '../freeze/restricted.ts';
import { both } from '../freeze/pack-language.ts';

type DesignOmission = Omit<Withheld, 'basis'> & { basis: 'design' };

/** What a design makes of a document: its sections, how deep, in which order; and what it leaves out. Pure. */
export function applyDesign(
  whole: PackDocument,
  design: PackDesign | null,
): { document: PackDocument; omissions: DesignOmission[] } {
  if (design === null) return { document: whole, omissions: [] };
  const omissions: DesignOmission[] = [];
  let document = whole;
  const sections: PackLayout['sections'] = [];
  for (const section of inOrder(design)) {
    const depth = depthIn(design, section);
    if (!isThere(whole, section)) continue;
    if (depth !== 'full') omissions.push({ section, what: omissionName(section, depth), basis: 'design' });
    if (depth === 'off') document = without(document, section);
    else sections.push({ section, depth });
    if (depth === 'brief') document = inBrief(document, section);
  }
  return { document: { ...document, design: { sections, references: design.references ?? 'beside' } }, omissions };
}

/** Those that the design does not name stand after those that it does, as they usually do. */
function inOrder(design: PackDesign): OrderedSection[] {
  const named = design.sections.flatMap(({ section }) => orderedSections.find((one) => one === section) ?? []);
  return [...new Set([...named, ...orderedSections])];
}

function depthIn(design: PackDesign, section: OrderedSection): 'off' | 'brief' | 'full' {
  const depth = design.sections.find((one) => one.section === section)?.depth ?? 'full';
  const canBeBrief = briefSections.some((one) => one === section);
  return depth === 'brief' && !canBeBrief ? 'full' : depth;
}

const omissionName = (section: PackSection, depth: 'off' | 'brief') =>
  both((say) =>
    say(depth === 'off' ? 'omission.sectionOff' : 'omission.sectionBrief', { section: say(`section.${section}`) }),
  );

const isThere = (document: PackDocument, section: OrderedSection): boolean => (document[section] ?? null) !== null;

function without(document: PackDocument, section: OrderedSection): PackDocument {
  if (section === 'strategyMap' || section === 'risks' || section === 'corrections' || section === 'papers') {
    const { [section]: _, ...rest } = document;
    return rest;
  }
  return { ...document, [section]: null };
}

/** That there was a report, and when; not what it said. */
const headOf = (report: PackReport | null): PackReport | null =>
  report && { ...report, done: null, next: null, blockers: null };

/** Less of each record: never so that what is left would say that there is nothing. */
function inBrief(document: PackDocument, section: OrderedSection): PackDocument {
  const { agenda, exceptions, programmes, kpis, advice } = document;
  switch (section) {
    case 'agenda':
      return {
        ...document,
        agenda: agenda && {
          ...agenda,
          items: agenda.items.map((item) => ({ ...item, records: [], papers: [] })),
        },
      };
    case 'exceptions':
      return {
        ...document,
        exceptions: exceptions && exceptions.map((one) => ({ ...one, report: headOf(one.report) })),
      };
    case 'programmes':
      return {
        ...document,
        programmes:
          programmes &&
          programmes.map((one) => ({
            ...one,
            funder: null,
            coordinator: null,
            ourRole: null,
            grant: null,
            focus: null,
            report: headOf(one.report),
            ask: null,
            deliverables: null,
          })),
      };
    case 'kpis':
      return {
        ...document,
        kpis:
          kpis &&
          kpis.map((one) => ({
            ...one,
            definition: null,
            rule: null,
            baseline: null,
            notes: [],
            years: undefined,
            chart: null,
          })),
      };
    case 'advice':
      return {
        ...document,
        advice: advice && advice.map((one) => ({ ...one, addressedTo: null, owner: null, response: null })),
      };
    default:
      return document;
  }
}
