import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholePlan, type PlanQuestion } from '#shared/model/plan-question.ts';
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

const grant = (name: string) => app.core.grants.give(join(app.folder, name), 'saveFile');
const read = (name: string) => readFileSync(join(app.folder, name));
const readBack = (name: string) => readPdf(new Uint8Array(read(name)));
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const asked = (question: Partial<PlanQuestion> = {}, language: 'bg' | 'en' = 'bg') => ({
  question: { ...wholePlan, ...question },
  language,
  period: null,
});
const pages = { format: 'pdf', paper: 'a4', fitting: 'split' } as const;

async function everyCode(): Promise<string[]> {
  const activities = await allActivities(app.client);
  return activities.map(({ code }) => code ?? '');
}

describe('the timeline as a file', () => {
  test('is one drawing with every activity that matches, under the heads of its groups', async () => {
    await app.client.timeline.save({ ...asked(), format: 'svg', grant: grant('линия.svg') });
    const svg = plain(read('линия.svg').toString('utf8'));
    for (const code of await everyCode()) expect(svg).toContain(`>${code}</text>`);
    expect(svg).toContain('Електронно управление');
    expect(svg).toContain('към 04.01.2021 г. · 36 дейности');
  });

  test('has only what matches the question, and says of how many', async () => {
    const { svg } = await app.client.timeline.drawing(
      asked({ facets: { status: ['completed'] }, grouping: 'status' }, 'en'),
    );
    expect(svg).toContain('>ACT-02</text>');
    expect(svg).not.toContain('>ACT-01</text>');
    expect(plain(svg)).toMatch(/as of 4 Jan 2021 · .*9.*36/);
  });

  test('is pages of paper with the header on each, every title whole, nothing cut off', async () => {
    const { pages: count } = await app.client.timeline.save({ ...asked(), ...pages, grant: grant('линия.pdf') });
    const pdf = await readBack('линия.pdf');
    expect(pdf.pages).toHaveLength(count);
    expect(count).toBeGreaterThan(1);
    expect(pdf.title).toContain('времева линия');
    for (const page of pdf.pages) {
      expect(page.text).toContain('2021 г.');
      expect(page.width).toBe(842);
      for (const { left, right } of page.words) {
        expect(left).toBeGreaterThanOrEqual(27);
        expect(right).toBeLessThanOrEqual(842 - 20);
      }
    }
    const all = pdf.text.replaceAll(/\s+/g, ' ');
    for (const code of await everyCode()) expect(all).toContain(code);
    expect(all).toContain('Създаване на „пясъчник“');
  });

  test('is the same bytes each time', async () => {
    await app.client.timeline.save({ ...asked(), ...pages, grant: grant('a.pdf') });
    await app.client.timeline.save({ ...asked(), ...pages, grant: grant('b.pdf') });
    expect(read('a.pdf').equals(read('b.pdf'))).toBe(true);
  });

  test('fits one page where its letters can still be read, and says so where they cannot', async () => {
    const onePage = { ...pages, fitting: 'onePage' } as const;
    await app.client.timeline.save({ ...asked(), ...onePage, grant: grant('лист.pdf') });
    expect((await readBack('лист.pdf')).pages).toHaveLength(1);
    for (let index = 0; index < 60; index += 1)
      await app.client.activities.create({
        code: `X-${index}`,
        title: { bg: 'Още една дейност' },
        focusArea: null,
        responsible: null,
        inPlanSince: '2020-12-01',
        due: '2021',
      });
    const full = app.client.timeline.save({ ...asked(), ...onePage, grant: grant('пълен.pdf') });
    await expect(full).rejects.toMatchObject({ code: 'SHEET_TOO_FULL' });
  });

  test('shows a period that is asked for, and no other', async () => {
    const { svg } = await app.client.timeline.drawing({
      ...asked(),
      period: { first: '2020-01-01', last: '2020-12-31' },
    });
    expect(plain(svg)).toContain('>2020 г.</text>');
    expect(plain(svg)).not.toContain('>2021 г.</text>');
  });

  test('is not written under a name of another kind', async () => {
    const wrong = app.client.timeline.save({ ...asked(), format: 'svg', grant: grant('линия.pdf') });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
