import { describe, expect, it } from 'vitest';
import { ledgerRefsIn, packDocumentSchema } from './pack-document.ts';

const text = { bg: 'текст', en: 'text' };
const entry = {
  label: text,
  what: text,
  value: text,
  quantity: null,
  asOf: text,
  source: text,
  rule: null,
  reading: null,
};

function documentWith(summaryRefs: number[], ledger: number[]): unknown {
  return {
    schema: 'sofia-roadmap.pack',
    schemaVersion: 1,
    templateVersion: 1,
    pack: {
      number: text,
      version: 1,
      kind: 'main',
      edition: 'board',
      draft: false,
      body: text,
      title: text,
      fullTitle: text,
      publisher: text,
      department: null,
      dataAsOf: { day: '2021-01-04', text, short: text },
      frozen: { at: '2021-01-05T13:20:00.000Z', text, by: null },
      supersedes: null,
      previousHash: null,
    },
    meeting: {
      number: 2,
      kind: 'regular',
      runningTitle: text,
      title: null,
      when: text,
      dateIsProposed: false,
      length: null,
      place: null,
      link: null,
      chair: null,
      secretary: null,
      participants: [],
    },
    agenda: null,
    summary: { lead: { text, refs: summaryRefs }, headlines: [], since: null, changes: [], questions: [] },
    focusAreas: null,
    exceptions: null,
    programmes: null,
    kpis: null,
    advice: null,
    plan: null,
    ledger: ledger.map((ref) => Object.assign({ ref }, entry)),
    colophon: { statusRules: [], rulesVersion: null, omissions: [] },
  };
}

const problems = (document: unknown) =>
  packDocumentSchema.safeParse(document).error?.issues.map(({ message }) => message) ?? [];

describe('a pack document', () => {
  it('is whole when every figure has its line in the ledger', () => {
    expect(problems(documentWith([2, 1], [1, 2]))).toEqual([]);
  });

  it('is refused when a figure refers to a line that is not there', () => {
    expect(problems(documentWith([3], [1, 2]))).toEqual(['ref 3 is not in the ledger']);
  });

  it('may skip numbers, of figures that its edition leaves out, but not lose their order', () => {
    expect(problems(documentWith([3], [1, 3]))).toEqual([]);
    expect(problems(documentWith([], [3, 1]))).toEqual(['ref 1 comes after 3']);
  });

  it('knows every reference and where it stands', () => {
    expect(ledgerRefsIn(documentWith([2, 1], [1, 2]))).toEqual([
      { ref: 2, path: ['summary', 'lead', 'refs', 0] },
      { ref: 1, path: ['summary', 'lead', 'refs', 1] },
    ]);
  });
});
