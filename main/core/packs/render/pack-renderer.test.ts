import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { createPackRenderer, type PackRenderer, type PackRendererDeps } from './pack-renderer.ts';
import type { PackStrategyMap } from '#shared/model/pack-document/strategy-map.ts';
import { samplePackDocument } from './sample-document.ts';
import { sampleStrategyMap } from './sample/strategy-map.ts';
import { t } from './sample/text.ts';
import { readPdf, type PdfReading } from './testing/read-pdf.ts';

// A pack takes a second or two; on a busy machine much more.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
const packWorker = new URL('worker.ts', import.meta.url);
const logged: { message: string; error: unknown }[] = [];
const logger = { error: (message: string, error?: unknown) => void logged.push({ message, error }) };

const open: PackRenderer[] = [];
function rendererWith(deps: Partial<PackRendererDeps> = {}): PackRenderer {
  const renderer = createPackRenderer({ packWorker, resourcesFolder, logger, ...deps });
  open.push(renderer);
  return renderer;
}
afterAll(() => Promise.all(open.map((renderer) => renderer.dispose())));

let renderer: PackRenderer;
let bulgarian: PdfReading;
let english: PdfReading;
beforeAll(async () => {
  renderer = rendererWith();
  bulgarian = await readPdf(await renderer.renderPdf(samplePackDocument(), 'bg'));
  english = await readPdf(await renderer.renderPdf(samplePackDocument(), 'en'));
});

function sampleWith(change: (document: PackDocument) => void): PackDocument {
  const document = samplePackDocument();
  change(document);
  return document;
}

const read = async (document: PackDocument, language: 'bg' | 'en' = 'bg') =>
  readPdf(await renderer.renderPdf(document, language));

/** What stands outside the margins: 22 mm at the left, 20 mm at the right; half a point of grace for overhanging letters. */
function outsideMargins({ pages }: PdfReading): string[] {
  const [left, right] = [(22 / 25.4) * 72 - 0.5, (20 / 25.4) * 72 - 0.5];
  return pages
    .slice(1)
    .flatMap(({ words, width }) =>
      words.filter((word) => word.left < left || word.right > width - right).map(({ text }) => text),
    );
}

describe('the PDF of a pack', () => {
  it('has the title, the language and the date of freezing, tags and an outline', () => {
    expect(bulgarian).toMatchObject({
      title: 'Материали за второто заседание на Дигиталния борд на София',
      created: 'D:20210105132000Z',
      language: 'bg',
      tagged: true,
    });
    expect(english).toMatchObject({
      title: 'Papers for the second meeting of the Digital Board of Sofia',
      language: 'en',
    });
    expect(bulgarian.outline).toEqual([
      'Съдържание',
      'Как се четат тези материали',
      '1 Дневен ред',
      '2 Накратко',
      '3 Състояние по фокусни области',
      '4 Отклонения от плана',
      '5 Рискове',
      '6 Програми',
      '7 Индикатори',
      '8 Препоръки и задачи',
      'Приложение А План за действие',
      'Приложение Б Опис на числата',
      'Приложение В За тези материали',
    ]);
  });

  it('says on every page what it is, as of which day, and which page of how many', () => {
    const pages = bulgarian.pages.slice(1);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain('ДБ-2021-01 · версия 1 · данни към 04.01.2021 г.');
      expect(page.text).toContain(`страница ${index + 2} от ${bulgarian.pages.length}`);
    }
  });

  it('says the same in both languages', () => {
    expect(bulgarian.text).toContain('Просрочена, защото срокът (31.12.2020 г.) изтече преди 4 дни');
    expect(english.text).toContain('Overdue, because its term (31.12.2020) passed 4 days ago');
  });

  it('leads from every figure to its line in the register and back to its page', () => {
    const figures = samplePackDocument().ledger.length;
    const register = bulgarian.pages.filter(
      ({ text }) => text.includes('Опис на числата') && text.includes('Число, източник и правило'),
    );
    expect(register.length).toBeGreaterThan(0);
    expect(bulgarian.pages.reduce((sum, { links }) => sum + links, 0)).toBeGreaterThan(2 * figures);
  });

  it('keeps everything within its margins', () => {
    expect(outsideMargins(bulgarian)).toEqual([]);
    expect(outsideMargins(english)).toEqual([]);
  });

  it('repeats the head of the plan on each of its pages, with the focus area', () => {
    const pages = bulgarian.pages.filter(({ text }) => text.includes('Дейност и отговорно звено'));
    expect(pages.length).toBeGreaterThan(1);
  });

  it('prints nothing that is not a letter of its typeface', () => {
    expect(bulgarian.text).not.toContain('\uFFFD');
  });
});

describe('text of the workbook', () => {
  const nasty =
    '#panic("x") *bold* _it_ $x^2$ @ref <label> = Head `raw` \\ // /* ~ #sys.inputs #include "/document.json" http://a.bg [x] {y} ---';

  it('is printed literally and never evaluated', async () => {
    const pdf = await read(
      sampleWith((document) => {
        const [first] = document.exceptions ?? [];
        if (first) first.title = t(nasty, nasty);
        const [item] = document.agenda?.items ?? [];
        if (item) item.title = t(nasty, nasty);
      }),
    );
    expect(pdf.text.split(nasty).length - 1).toBeGreaterThanOrEqual(2);
  });

  it('wraps, however long its words and titles are', async () => {
    const word = 'противоконституционствувателствувайте';
    const title = `${`${word} `.repeat(9)} https://innovativesofia.bg/${'много-дълъг-адрес/'.repeat(12)}`;
    const long = await read(
      sampleWith((document) => {
        const rows = document.plan?.groups.flatMap((group) => group.rows) ?? [];
        for (const record of [
          ...(document.exceptions ?? []),
          ...(document.kpis ?? []),
          ...(document.programmes ?? []),
          ...rows,
        ]) {
          record.title = t(title, title);
        }
        for (const row of rows) {
          Object.assign(row, {
            code: 'ДЕЙНОСТ-2021-0001',
            unit: t(title, title),
            term: t(word, word),
            progress: { text: t(word, word), share: 0.5, refs: [] },
          });
        }
        for (const entry of document.ledger)
          Object.assign(entry, { what: t(title, title), value: t(word, word), asOf: t(word, word) });
        for (const headline of document.summary?.headlines ?? []) headline.label = t(word, word);
        for (const change of document.summary?.changes ?? []) change.word = t(word, word);
        for (const milestone of document.programmes?.flatMap(({ coming }) => coming) ?? [])
          Object.assign(milestone, { when: t(word, word), dueWas: t(word, word) });
      }),
    );
    expect(outsideMargins(long)).toEqual([]);
  });

  it('that has no translation is printed in the other language and says so', async () => {
    const pdf = await read(
      sampleWith((document) => {
        const [first] = document.exceptions ?? [];
        if (first) first.ask = t('Само на български?', '');
      }),
      'en',
    );
    expect(pdf.text).toContain('Само на български? (in Bulgarian only)');
  });
});

describe('the section of risks', () => {
  it('has the matrix, and each open risk with its scores, its measures and what was seen of it', () => {
    const page = bulgarian.pages
      .map(({ text }) => text)
      .filter((text) => text.includes('Рискове'))
      .join(' ');
    for (const said of ['Вероятност', 'R-01', 'критичен 15–25', '20 · критичен', 'Поради обжалване', 'преди 15 дни'])
      expect(page).toContain(said);
    expect(english.text).toContain('12 · high');
  });

  it('is not there in a document without risks, as those are from before risks were kept', async () => {
    const pdf = await read(
      sampleWith((document) => {
        delete document.risks;
      }),
    );
    expect(pdf.outline).toContain('5 Програми');
    expect(pdf.outline.join()).not.toContain('Рискове');
  });
});

describe('the map of the strategy', () => {
  const withMap = (change: (map: PackStrategyMap) => void = () => undefined) =>
    sampleWith((document) => {
      document.strategyMap = sampleStrategyMap(1);
      change(document.strategyMap);
    });

  it('is drawn on its page, with the figures of the ledger on its cards', async () => {
    const { pages, outline } = await read(withMap());
    const page = pages.find(({ text }) => text.includes('GOAL-2'))?.text ?? '';
    for (const said of ['Карта на стратегията', 'Изостава', '2 от 2 с отчет', 'Без фокусна област', 'подкрепя', 'Б-01'])
      expect(page).toContain(said);
    expect(outline.join()).toContain('Карта на стратегията');
  });

  it('is listed where it would not be legible', async () => {
    const { text } = await read(
      withMap((map) => {
        map.drawings = null;
        const node = { code: 'GOAL-7', light: 'amber' as const, refs: [1] };
        const told = { title: t('Отворени данни', 'Open data'), word: t('Иска внимание', 'Needs attention') };
        map.levels = [
          {
            title: t('Цели', 'Goals'),
            nodes: [{ ...node, ...told, sentence: t('2 от 3 с отчет', '2 of 3 reported') }],
          },
        ];
      }),
    );
    for (const said of ['GOAL-7', 'Отворени данни', 'Иска внимание', '2 от 3 с отчет']) expect(text).toContain(said);
  });

  it('is not there in a document from before it was drawn', () => {
    expect(samplePackDocument().strategyMap).toBeUndefined();
    expect(bulgarian.outline.join()).not.toContain('Карта на стратегията');
  });
});

describe('a section', () => {
  it('that is called otherwise in the plan has that name', async () => {
    const { outline } = await read(
      sampleWith((document) => {
        if (document.focusAreas) document.focusAreas.heading = t('Състояние по направления', 'Status by direction');
      }),
    );
    expect(outline.join()).toContain('Състояние по направления');
  });

  it('that is empty says so in one sentence', async () => {
    const { text } = await read(
      sampleWith((document) => {
        Object.assign(document, { exceptions: [], programmes: [], kpis: [], advice: [] });
        Object.assign(document, {
          agenda: { items: [], total: null },
          plan: { version: null, groups: [] },
          summary: {
            lead: null,
            headlines: [],
            since: t('1 октомври 2020 г.', '1 October 2020'),
            changes: [],
            questions: [],
          },
          ledger: [],
          focusAreas: {
            areas: [],
            whole: {
              code: null,
              title: t('Целият план', 'The whole plan'),
              total: 0,
              shares: [],
              reported: t('0 от 0', '0 of 0'),
              oldest: null,
              sentence: t('', ''),
              refs: [],
            },
          },
        });
        delete document.risks;
        document.meeting.participants = [];
        document.colophon = { statusRules: [], rulesVersion: null, omissions: [] };
      }),
    );
    for (const sentence of [
      'Дневният ред още не е съставен.',
      'Още няма поканени участници.',
      'Няма промени от предишното заседание.',
      'Няма въпроси за становище.',
      'Няма просрочени дейности. Няма забавени дейности. Няма дейности в риск. Няма дейности без скорошен отчет. Няма спрени дейности.',
      'Няма програми в изпълнение.',
      'Няма индикатори в тези материали.',
      'Няма препоръки без отговор и няма неприключени задачи.',
      'Планът няма дейности.',
      'В тези материали няма числа.',
      'Нищо не е пропуснато.',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it('that is not part of the edition is left out, also from the contents', async () => {
    const { text, outline } = await read(
      sampleWith((document) => Object.assign(document, { exceptions: null, advice: null })),
    );
    expect(outline.some((title) => title.includes('Отклонения от плана'))).toBe(false);
    expect(text).not.toContain('Препоръки и задачи');
  });
});

describe('a design', () => {
  const designed = (design: NonNullable<PackDocument['design']>) =>
    read(sampleWith((document) => void (document.design = design)));

  it('orders the sections that are there; those that it does not name follow in their usual order', async () => {
    const { outline } = await designed({
      sections: [
        { section: 'kpis', depth: 'full' },
        { section: 'agenda', depth: 'full' },
      ],
      references: 'beside',
    });
    expect(outline.slice(2, 5)).toEqual(['1 Индикатори', '2 Дневен ред', '3 Накратко']);
    expect(outline.at(-3)).toBe('Приложение А План за действие');
  });

  it('has brief indicators in one table', async () => {
    const { pages } = await designed({ sections: [{ section: 'kpis', depth: 'brief' }], references: 'beside' });
    const page = pages
      .map(({ text }) => text)
      .filter((text) => text.includes('Индикатор Стойност Към Цел Светлина'))
      .join(' ');
    expect(page).toContain('1 Индикатори');
    for (const { code } of samplePackDocument().kpis ?? []) expect(page).toContain(code);
  });

  it('puts the numbers of figures into the margin, or only into the ledger, which still knows their pages', async () => {
    const words = (pdf: PdfReading) => pdf.pages.slice(3, -3).flatMap((page) => page.words);
    const margin = await designed({ sections: [], references: 'margin' });
    const noted = words(margin).filter(({ left }) => left > (192 / 25.4) * 72);
    expect(noted.length).toBeGreaterThan(10);
    expect(noted.every(({ text, right }) => text.startsWith('Б-') && right < (208 / 25.4) * 72)).toBe(true);
    const none = await designed({ sections: [], references: 'none' });
    const lines = words(none).filter(({ text }) => /^Б-\d\d$/.test(text));
    const figures = samplePackDocument().ledger.length;
    expect(lines.length).toBeLessThanOrEqual(figures);
    const ledger = none.pages.filter(({ text }) => text.includes('Опис на числата')).map(({ text }) => text);
    expect(ledger.join(' ')).toMatch(/Б-01 .*? \d+ Б-02/);
  });
});

describe('a draft', () => {
  it('says on its cover and on every page that it is not issued', async () => {
    const { pages } = await read(sampleWith((document) => void (document.pack.draft = true)));
    expect(pages[0]?.text).toContain('Проект: не е издаден');
    expect(pages.slice(1).every(({ text }) => text.includes('ПРОЕКТ'))).toBe(true);
  });
});
