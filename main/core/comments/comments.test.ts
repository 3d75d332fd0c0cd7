import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createI18n } from '#shared/i18n/i18n.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { largestCommentsBytes } from '#shared/model/comment-format.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { commentsOn, packInPage, registeredPack, writtenComment, type PackInPage } from '../testing/pack-comments.ts';
import { refusal } from '../testing/refusal.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let meeting: string;
let pack: PackInPage;

beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-01-12T08:00:00Z'));
  const made = registeredPack(app);
  meeting = made.meeting;
  pack = packInPage(made.page);
});
afterEach(() => {
  app.close();
});

const first = () => writtenComment('agenda/1', 'Да се обсъди първо.');
const second = () => writtenComment('kpis/KPI-01', 'Why only four districts?');
const preview = (text: string) => app.client.comments.preview({ text });
const list = () => app.client.comments.list({ meeting });
const takeAll = async (text: string) => {
  const { comments, against } = await preview(text);
  const ids = comments.filter(({ state }) => state !== 'taken').map(({ id }) => id);
  return app.client.comments.take({ text, ids, against });
};

describe('comments that came back', () => {
  test('are shown at their places, and nothing is changed by looking', async () => {
    const looked = await preview(commentsOn(pack, [first(), second()]));
    expect(looked).toMatchObject({
      pack: { meeting, version: 1 },
      file: { author: 'Мария Петрова' },
      alreadyTaken: null,
    });
    expect(
      looked.comments.map(({ place, state }) => [place.sectionTitle.bg, place.about, place.opens?.entity, state]),
    ).toEqual([
      ['Дневен ред', '1', 'agendaItem', 'new'],
      ['Индикатори', 'KPI-01', 'kpi', 'new'],
    ]);
    expect(await list()).toEqual([]);
  });

  test('are taken as one action, stand at their items with name and date, and go back with one undo', async () => {
    expect(await takeAll(commentsOn(pack, [second(), first()]))).toEqual({ meeting, taken: 2, left: 0 });
    const [item, kpi] = await list();
    expect(item).toMatchObject({
      text: 'Да се обсъди първо.',
      author: 'Мария Петрова',
      writtenAt: '2021-01-10T09:00:00.000Z',
      state: 'open',
      place: { section: 'agenda', about: '1' },
    });
    expect(item?.item).not.toBeNull();
    expect(kpi?.place.opens).toMatchObject({ entity: 'kpi' });
    expect(await app.client.comments.open({})).toMatchObject([{ meeting, count: 2 }]);
    await app.client.history.undo({});
    expect(await list()).toEqual([]);
    expect(readRecords(app.core.session.workbook().database, 'commentFile')).toEqual([]);
  });

  test('are taken in part, and the rest another time', async () => {
    const comments = [first(), second()];
    const text = commentsOn(pack, comments);
    const { against } = await preview(text);
    const [one] = comments;
    expect(await app.client.comments.take({ text, ids: [one?.id ?? ''], against })).toMatchObject({
      taken: 1,
      left: 1,
    });
    const again = await preview(text);
    expect(again.comments.map(({ state }) => state)).toEqual(['taken', 'new']);
    expect(again.alreadyTaken).not.toBeNull();
    await takeAll(text);
    expect(await list()).toHaveLength(2);
    expect(readRecords(app.core.session.workbook().database, 'commentFile')).toHaveLength(1);
    const all = await preview(text);
    expect(all.comments.every(({ state }) => state === 'taken')).toBe(true);
    const ids = comments.map(({ id }) => id);
    expect(await refusal(app.client.comments.take({ text, ids, against: all.against }))).toMatchObject({
      code: 'COMMENTS_TAKEN',
    });
  });

  test('saved again with more and with other words: what is here is known, what was changed is said', async () => {
    const kept = first();
    const edited = second();
    await takeAll(commentsOn(pack, [kept, edited]));
    const later = commentsOn(pack, [kept, { ...edited, text: 'Why only five?' }, writtenComment('summary', 'Ясно.')]);
    expect((await preview(later)).comments.map(({ state }) => state)).toEqual(['taken', 'changed', 'new']);
  });

  test('are not taken when what was looked at is another by then', async () => {
    const text = commentsOn(pack, [first()]);
    const { against, comments } = await preview(text);
    await takeAll(commentsOn(pack, [{ ...first(), id: comments[0]?.id ?? '' }]));
    const ids = comments.map(({ id }) => id);
    expect(await refusal(app.client.comments.take({ text, ids, against }))).toMatchObject({
      code: 'COMMENTS_PREVIEW_OLD',
    });
  });

  test('are answered in either language, noted, and opened again; an answer says something', async () => {
    await takeAll(commentsOn(pack, [first()]));
    const [comment] = await list();
    const id = comment?.id ?? '';
    expect(await refusal(app.client.comments.settle({ id, state: 'answered' }))).toMatchObject({
      code: 'COMMENT_ANSWER_EMPTY',
    });
    await app.client.comments.settle({ id, state: 'answered', answer: { bg: 'Ще бъде.', en: 'It will.' } });
    expect((await list())[0]).toMatchObject({ state: 'answered', answer: { bg: 'Ще бъде.', en: 'It will.' } });
    expect(await app.client.comments.open({})).toEqual([]);
    await app.client.comments.settle({ id, state: 'open' });
    expect((await list())[0]?.state).toBe('open');
  });

  test('become part of the discussion of their item, or a topic for a later meeting', async () => {
    await takeAll(commentsOn(pack, [first(), second()]));
    const [item, kpi] = await list();
    await app.client.comments.toDiscussion({ id: item?.id ?? '' });
    const { database } = app.core.session.workbook();
    const [discussed] = readRecords(database, 'agendaItem', 'id = @id', { id: item?.item ?? '' });
    expect(discussed?.discussion.bg).toContain('Мария Петрова: Да се обсъди първо.');
    await app.client.comments.toTopic({ id: kpi?.id ?? '' });
    expect(readRecords(database, 'boardTopic').at(-1)).toMatchObject({
      title: { en: 'Why only four districts?' },
      proposedBy: 'Мария Петрова',
      state: 'waiting',
    });
    expect((await list()).map(({ state }) => state)).toEqual(['noted', 'noted']);
    expect(await refusal(app.client.comments.toDiscussion({ id: kpi?.id ?? '' }))).toMatchObject({
      code: 'RECORD_MISSING',
    });
  });
});

describe('what the page did not save is refused in words, and nothing of it is taken', () => {
  const edited = (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(commentsOn(pack, [first()])) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };
  const hostile: Record<string, [text: () => string, code: string, why?: string]> = {
    'no JSON': [() => 'Здравейте', 'COMMENTS_UNREADABLE', 'notJson'],
    'a file cut short': [() => commentsOn(pack, [first()]).slice(0, -40), 'COMMENTS_UNREADABLE', 'cutShort'],
    'JSON of something else': [() => '{"format":"sofia-roadmap-answer"}', 'COMMENTS_UNREADABLE', 'notComments'],
    'a newer page': [() => edited((file) => (file['version'] = 2)), 'COMMENTS_UNREADABLE', 'version'],
    'an unknown key': [() => edited((file) => (file['extra'] = 1)), 'COMMENTS_UNREADABLE', 'shape'],
    'brackets without end': [
      () => `{"format":"sofia-roadmap-comments","x":${'['.repeat(5_000)}`,
      'COMMENTS_UNREADABLE',
      'shape',
    ],
    'no comments': [() => commentsOn(pack, []), 'COMMENTS_UNREADABLE', 'shape'],
    'a place that the pack does not have': [
      () => commentsOn(pack, [writtenComment('kpis/KPI-99', 'текст')]),
      'COMMENTS_UNREADABLE',
      'shape',
    ],
    'one comment twice': [
      () => {
        const one = first();
        return commentsOn(pack, [one, one]);
      },
      'COMMENTS_UNREADABLE',
      'shape',
    ],
    'another workbook': [
      () => commentsOn({ ...pack, workbook: '019a0000-0000-7000-8000-000000000000' }, [first()]),
      'COMMENTS_ELSEWHERE',
    ],
    'a pack that is not in the register': [
      () => commentsOn({ ...pack, document: 'ab'.repeat(32) }, [first()]),
      'COMMENTS_PACK_UNKNOWN',
    ],
    'words changed by hand': [() => commentsOn(pack, [first()]).replace('първо', 'второ'), 'COMMENTS_CHANGED'],
    'a name changed by hand': [() => edited((file) => (file['author'] = 'Друг')), 'COMMENTS_CHANGED'],
    'more than a member writes': [() => 'x'.repeat(largestCommentsBytes + 1), 'INVALID_INPUT'],
  };

  test.each(Object.keys(hostile))('%s', async (name) => {
    const [text, code, why] = hostile[name] ?? [() => '', ''];
    const refused = await refusal(preview(text()));
    expect(refused).toMatchObject(why === undefined ? { code } : { code, data: { why } });
    for (const language of ['bg', 'en'] as const) {
      const said = refusalSentence(code as ErrorCode, { ...(refused as { data: object }).data }, createI18n(language));
      expect(said).not.toMatch(/[A-Z]+_[A-Z]+|\{\{/);
      expect(said.length).toBeGreaterThan(20);
    }
    expect(await list()).toEqual([]);
  });

  test('a script in the text is only text', async () => {
    const words = '<script>alert(1)</script>\u202e=HYPERLINK("x")';
    await takeAll(commentsOn(pack, [writtenComment('summary', words)], { author: '<b>Мария</b>' }));
    expect((await list())[0]).toMatchObject({ text: words, author: '<b>Мария</b>' });
  });
});
