import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ledgerRefsIn, type PackDocument } from '#shared/model/pack-document.ts';
import { commentPlaces } from '#shared/rules/comment-places.ts';
import { samplePackDocument } from '../../render/sample-document.ts';
import { htmlPack } from './html-pack.ts';
import { escaped } from './markup.ts';

const resources = join(import.meta.dirname, '../../../../../resources');
const pageOf = (document: PackDocument) => new TextDecoder().decode(htmlPack(document, resources));
const sample = samplePackDocument();
const page = pageOf(sample);

/** Every text of a document made into something hostile. */
function spoilt<Value>(value: Value, hostile: string): Value {
  const kept = new Set([
    'schema',
    'kind',
    'edition',
    'status',
    'light',
    'tier',
    'quality',
    'purpose',
    'state',
    'capacity',
  ]);
  const into = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map((inner) => into(inner));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, inner]) => {
        if ((name === 'bg' || name === 'en') && typeof inner === 'string') return [name, hostile];
        return [name, kept.has(name) ? inner : into(inner)];
      }),
    );
  };
  return into(value) as Value; // the same shape, with other texts
}

describe('the HTML form of a pack', () => {
  test('is the same bytes for the same document', () => {
    expect(pageOf(samplePackDocument())).toBe(page);
    expect(pageOf(JSON.parse(JSON.stringify(sample)) as PackDocument)).toBe(page);
  });

  test('is one file that may load, send and run nothing but what is inside, by its hash', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`script-src ${hash(/<script>(.*?)<\/script>/s.exec(page)?.[1])}`);
    expect(policy).toContain(`style-src ${hash(/<style>(.*?)<\/style>/s.exec(page)?.[1])}`);
    expect(/<(?:img|iframe|link|object|embed|form)[\s>]/.test(page)).toBe(false);
    expect(/\s(?:style|on\w+)="/.test(page.replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, ''))).toBe(false);
    expect([...page.matchAll(/ href="([^"#][^"]*)"/g)].map(([, address]) => address)).toEqual([
      sample.meeting.link,
      sample.meeting.link,
    ]);
  });

  test('has every figure of the ledger with its reference, its value and all that is told of it, in both languages', () => {
    for (const language of ['bg', 'en'] as const) {
      const book = page.slice(page.indexOf(`<div class="book ${language}"`)).split('<div class="book ')[1] ?? '';
      for (const { ref, label, value, what, source } of sample.ledger) {
        const row =
          book
            .slice(book.indexOf(`data-ledger="${ref}"`))
            .split('</tr>')[0]
            ?.replaceAll('\u00a0', ' ') ?? '';
        for (const text of [label, value, what, source]) expect(row).toContain(escaped(text[language]));
      }
      const cited = new Set([...book.matchAll(/data-ref="(\d+)"/g)].map(([, ref]) => Number(ref)));
      expect(cited).toEqual(new Set(ledgerRefsIn(sample).map(({ ref }) => ref)));
    }
  });

  test('names each place once, leads nowhere that is not there, and offers a comment at every place of the rules', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids);
    expect([...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !known.has(id))).toEqual([]);
    const places = [...page.matchAll(/ data-place="([^"]+)"/g)].map(([, place]) => place);
    for (const { section, about } of commentPlaces(sample))
      expect(places.filter((place) => place === (about === null ? section : `${section}/${about}`))).toHaveLength(2);
  });

  test.each([
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['the end of an element', '</script></style></title></textarea><svg onload=alert(1)>'],
    ['quotes', `" onfocus="alert(1)" x='`],
    ['a comment', '<!-- --><!doctype html>]]>'],
    ['an address', 'javascript:alert(1)'],
    ['lines of a script', '\u2028\u2029alert(1)'],
    ['signs that turn', '\u202eдефект\u2066'],
    ['what a page cannot hold', '\u0000\u0008\ud800'],
  ])('text of the workbook is text and never markup: %s', (_, hostile) => {
    const spoiltPage = pageOf(spoilt(sample, hostile));
    const tags = (text: string) => text.match(/<[a-z!/][^\s>]*/gi)?.length;
    const outside = (text: string) => text.replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
    const harmless = pageOf(spoilt(sample, 'alert(1)'));
    // As many elements as with harmless words, but for the isolation of what turns.
    const bdi = spoiltPage.match(/<\/?bdi/g)?.length ?? 0;
    expect((tags(outside(spoiltPage)) ?? 0) - bdi).toBe(tags(outside(harmless)));
    expect(spoiltPage.match(/<\/script>/g)).toHaveLength(2);
    expect(/<[^>]*\son\w+=/.test(outside(spoiltPage).replaceAll(/"[^"]*"/g, '""'))).toBe(false);
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(/[\u0000\u0008\u2028\u2029]|\p{Surrogate}/u.test(spoiltPage)).toBe(false);
    expect(JSON.parse(/id="pack">(.*?)<\/script>/s.exec(spoiltPage)?.[1] ?? '')).toMatchObject({ version: 1 });
    expect(bdi > 10).toBe(hostile.includes('\u202e'));
  });

  test('a text that is missing in one language stands there in the other, and says so', () => {
    const missing = { ...sample, meeting: { ...sample.meeting, place: { bg: 'Зала 1', en: '' } } };
    expect(pageOf(missing).includes('<span lang="bg" class="other">Зала 1</span>')).toBe(true);
  });

  test('has its sections in the order of the design, with the papers that are bound into the book', () => {
    const paper = {
      item: '3',
      itemTitle: { bg: 'Единен модел', en: 'Unified Model' },
      title: { bg: 'Справка', en: 'Note' },
    };
    const laidOut = pageOf({
      ...sample,
      design: {
        sections: [
          { section: 'kpis', depth: 'full' },
          { section: 'agenda', depth: 'full' },
        ],
        references: 'beside',
      },
      papers: [
        {
          ...paper,
          version: 2,
          language: 'bg',
          sha256: 'ab'.repeat(32),
          mediaType: 'application/pdf',
          sheets: { count: 4, landscape: [] },
        },
      ],
    });
    const [, book = ''] = laidOut.split('<main id="bg-top"');
    const order = [...book.split('</main>')[0]!.matchAll(/<section class="section[^>]* data-place="(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(order.slice(0, 2)).toEqual(['kpis', 'agenda']);
    expect(order).toContain('papers');
    expect(book).toMatch(/Справка<\/b>.*версия 2, български/);
  });

  test('takes no comments on a draft or in public', () => {
    const takes = (given: Partial<PackDocument['pack']>) =>
      pageOf({ ...sample, pack: { ...sample.pack, ...given } }).includes('"takesComments":true');
    expect(takes({})).toBe(true);
    expect(takes({ draft: true })).toBe(false);
    expect(takes({ edition: 'public' })).toBe(false);
  });
});
