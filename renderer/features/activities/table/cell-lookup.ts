import type { i18n } from 'i18next';
import type { Named } from '#shared/contract/activities.ts';
import { textAt } from '#shared/i18n/text-at.ts';
import type { Client } from '#renderer/app/client.ts';
import { choices } from './cell-values.ts';
import type { CellLookup } from './paste-block.ts';

const key = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** What the words of a spreadsheet stand for: choices in either language, records by their code or their name. */
export async function createCellLookup(client: Client, words: i18n): Promise<CellLookup> {
  const [units, people, areas] = await Promise.all([
    client.records.names({ entity: 'organisation' }),
    client.records.names({ entity: 'person' }),
    client.activities.focusAreas(),
  ]);
  const maps: Record<string, ReadonlyMap<string, string>> = {
    responsible: namesOf(units),
    owner: namesOf(people),
    focusArea: namesOf(areas),
    readiness: wordsOf('readiness', words),
    priority: wordsOf('priority', words),
  };
  return (column, text) => maps[column]?.get(key(text)) ?? null;
}

/** A name that two records share stands for neither. */
function namesOf(records: readonly Named[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  const add = (text: string | null, id: string) => {
    if (text === null || text === '') return;
    const known = found.get(key(text));
    found.set(key(text), known === undefined || known === id ? id : null);
  };
  for (const { id, code, title } of records) for (const text of [code, title.bg, title.en]) add(text, id);
  return new Map([...found].flatMap(([text, id]) => (id === null ? [] : [[text, id] as const])));
}

function wordsOf(column: keyof typeof choices, words: i18n): ReadonlyMap<string, string> {
  return new Map(
    choices[column].flatMap((value) =>
      (['bg', 'en'] as const).flatMap((lng) => {
        const label = textAt(words, `fields:choice.${column}.${value}`, { lng });
        return label === null ? [] : [[key(label), value] as const];
      }),
    ),
  );
}
