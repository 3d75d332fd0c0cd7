import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintRequest } from '#shared/contract/plan-print.ts';
import { wholePlan, type PlanQuestion } from '#shared/model/plan-question.ts';
import { columnIds } from '#shared/model/plan-columns.ts';
import { districts } from '#shared/model/districts.ts';
import { readPdf } from '../packs/render/testing/read-pdf.ts';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(async () => {
  await app.core.close();
  app.close();
});

type Asked = Omit<Extract<PrintRequest, { what: 'table' }>, 'grant' | 'what' | 'question'>;
const paper: Omit<Asked, 'columns'> = { language: 'bg', paper: 'a4', orientation: 'landscape', fitting: 'split' };
const usual: Asked['columns'] = ['code', 'title', 'status', 'due', 'progress', 'responsible', 'lastReport'];

const grant = (name: string) => app.core.grants.give(join(app.folder, name), 'saveFile');
const readBack = (name: string) => readPdf(new Uint8Array(readFileSync(join(app.folder, name))));

async function printedTable(question: Partial<PlanQuestion> = {}, more: Partial<Asked> = {}) {
  const asked = { ...paper, columns: usual, ...more, what: 'table' as const };
  await app.client.planPrint.save({ ...asked, question: { ...wholePlan, ...question }, grant: grant('план.pdf') });
  return readBack('план.pdf');
}

describe('the printed table of the plan', () => {
  test('has every activity under the head of its group with its sums, and the total at its end', async () => {
    const { text, pages, title } = await printedTable();
    for (const { code } of await allActivities(app.client)) expect(text).toContain(code);
    expect(title.replaceAll('\u00A0', ' ')).toBe(
      'План за действие по изпълнение на Стратегията за дигитална трансформация на София, към 04.01.2021 г.',
    );
    expect(text).toContain('Електронно управление 10 дейности · 5 от 5 с отчет');
    expect(text).toContain('Общо: 36 дейности · 16 от 20 с отчет · най-старият на 554 дни');
    expect(text).toContain('Обхват целият план, 36 дейности');
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain('Отговорно звено');
      expect(page.text).toContain(`страница ${index + 1} от ${pages.length}`);
    }
  });

  test('says what it was narrowed to, sorted by and not grouped, and has nothing else', async () => {
    const { text } = await printedTable(
      {
        text: 'София',
        facets: { status: ['completed', 'onTrack'] },
        grouping: 'none',
        sorts: [{ by: 'title', isDescending: true }],
      },
      { language: 'en' },
    );
    expect(text).toContain('Filters text: “София”; Status: Completed, On track');
    expect(text).toContain('Sorted by Activity (descending)');
    expect(text).not.toContain('Grouped by');
    expect(text).toMatch(/Scope \d+ of 36 activities/);
    expect(text).toContain('ACT-02');
    expect(text).not.toContain('ACT-01');
  });

  test('tells that an activity of two goals stands under both and is counted once', async () => {
    const { text } = await printedTable({ grouping: 'goal' });
    expect(text).toMatch(/в повече от една група .* в общия сбор се бро/);
    expect(text).toContain('Общо: 36 дейности');
  });

  test('is split over parts when its columns do not fit, and runs off the paper nowhere', async () => {
    const { pages, text } = await printedTable({}, { columns: [...columnIds] });
    expect(text).toContain('Част 1 от 3');
    expect(text).toContain('Част 3 от 3');
    for (const page of pages) {
      expect(page.text).toContain('Дейност');
      expect(page.text).toMatch(/Част \d от 3/);
      for (const { left, right } of page.words) {
        expect(left).toBeGreaterThanOrEqual(29);
        expect(right).toBeLessThanOrEqual(842 - 26);
      }
    }
  });

  test('or is scaled to one width where its letters can be read, and refused where they cannot', async () => {
    const columns = [...columnIds];
    const { pages, text } = await printedTable({}, { columns, fitting: 'scaled', paper: 'a3' });
    expect(text).not.toContain('Част 1');
    expect(pages[0]?.width).toBe(1_191);
    await expect(printedTable({}, { columns, fitting: 'scaled' })).rejects.toMatchObject({ code: 'SHEET_TOO_FULL' });
  });

  test('is the same bytes each time', async () => {
    await printedTable();
    const first = readFileSync(join(app.folder, 'план.pdf'));
    await printedTable();
    expect(readFileSync(join(app.folder, 'план.pdf')).equals(first)).toBe(true);
  });

  test('breaks a long title over lines and keeps all of it', async () => {
    const title = `${'Изграждане на много дълго наименование '.repeat(12)}до края`;
    const [first] = await allActivities(app.client);
    await app.client.records.update({ entity: 'activity', id: first!.id, fields: { title: { bg: title } } });
    const { text } = await printedTable();
    expect(text.split('много дълго').length - 1).toBe(12);
    expect(text).toContain('наименование до края');
  });

  test('that is stopped writes nothing, and the next one is made', async () => {
    const controller = new AbortController();
    const request = {
      ...paper,
      what: 'table',
      columns: usual,
      question: wholePlan,
      grant: grant('спрян.pdf'),
    } as const;
    const printing = app.client.planPrint.save(request, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(printing).rejects.toThrow(/abort|STOPPED/i);
    expect((await printedTable()).text).toContain('ACT-01');
    expect(existsSync(join(app.folder, 'спрян.pdf'))).toBe(false);
  });

  test('is not written under a name of another kind', async () => {
    const request = { ...paper, what: 'table', columns: usual, question: wholePlan, grant: grant('план.csv') } as const;
    await expect(app.client.planPrint.save(request)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the printed matrix of districts', () => {
  const print = async (more: object = {}) => {
    const asked = { ...paper, what: 'districts' as const, cells: 'marks' as const, question: wholePlan, ...more };
    await app.client.planPrint.save({ ...asked, grant: grant('райони.pdf') });
    return readBack('райони.pdf');
  };

  test('has all 24 districts on one width, the marks with their words, and the sums under the rows', async () => {
    const { text, pages } = await print();
    for (const { bg } of districts) expect(text).toContain(bg);
    expect(text).toContain('Означения Д действа В внедрява се П предстои');
    expect(text).toContain('4 от 24');
    expect(text).toMatch(/Внедряват се .*Предстоят/);
    for (const page of pages) expect(page.text).toContain('Триадица');
  });

  test('with dates takes two parts, each with the titles, and says since when', async () => {
    const { text, pages } = await print({ cells: 'dates', language: 'en' });
    expect(text).toContain('Part 2 of 2');
    expect(text).toContain('Jun 20');
    for (const page of pages) expect(page.text).toContain('Activity');
    expect(text.split('Municipal e-services via the Unified Model').length - 1).toBe(2);
  });
});
