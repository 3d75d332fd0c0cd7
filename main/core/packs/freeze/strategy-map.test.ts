import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { draftOf } from '../kinds/kinds.ts';

const asOf = '2021-01-04';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(() => app.close());

async function frozen() {
  const { meetings } = await app.client.board.meetings({ asOf });
  return draftOf(app.core, { meeting: meetings[0]?.id ?? '', asOf }, 'board');
}

test('a pack draws the strategy as the screen tells it, in both languages, each figure in the ledger', async () => {
  const { strategyMap, ledger } = await frozen();
  const { nodes } = await app.client.strategy.map({ asOf });
  for (const language of ['bg', 'en'] as const) {
    const cards = strategyMap?.drawings?.[language].cards ?? [];
    for (const node of nodes) {
      const card = cards.find((one) => one.kind === 'node' && one.code === node.code);
      if (card?.kind !== 'node') throw new Error(`${node.code} has no card`);
      expect([card.light, card.title.join(' ')]).toEqual([node.rollUp.light, node.title[language]]);
      const figures = card.refs.map((ref) => ledger[ref - 1]?.value[language]);
      expect(figures).toEqual(node.rollUp.total === 0 ? [] : [node.inWords[language].counts]);
    }
  }
  expect(strategyMap?.lead.text.bg).toContain('9 дейности не допринасят за нищо от стратегията.');
  expect(strategyMap?.alt.en).toContain('GOAL-2 Improving the quality of life in the city');
  expect(strategyMap?.levels).toBeNull();
});

test('a pack calls the levels of the strategy as the plan does', async () => {
  const plan = await app.client.settings.plan();
  const names = { bg: 'приоритетни направления', en: 'priority directions' };
  const levelNames = { focusArea: { one: { bg: 'приоритетно направление', en: 'priority direction' }, many: names } };
  await app.client.records.update({ entity: 'plan', id: plan.id, fields: { levelNames } });
  const { strategyMap, focusAreas, plan: annex } = await frozen();
  expect(strategyMap?.drawings?.bg.columns.map(({ title }) => title)).toContain('Приоритетни направления');
  expect(focusAreas?.heading).toEqual({
    bg: 'Състояние по приоритетни направления',
    en: 'Status by priority direction',
  });
  expect(focusAreas?.areas.at(-1)?.title.bg).toBe('Без приоритетно направление');
  expect(annex?.groups.at(-1)?.title.en).toBe('Without a priority direction');
});

test('a strategy too large for a page is listed, with the same figures', async () => {
  for (let index = 7; index < 40; index += 1)
    await app.client.strategy.create({
      level: 'goal',
      parent: null,
      code: `GOAL-${index}`,
      title: { bg: `Цел номер ${index}, с дълга формулировка на това какво ще постигне градът` },
    });
  const { strategyMap, ledger } = await frozen();
  expect(strategyMap?.drawings).toBeNull();
  const goals = strategyMap?.levels?.find(({ title }) => title.en === 'Goals')?.nodes ?? [];
  expect(goals).toHaveLength(39);
  const goal = goals.find(({ code }) => code === 'GOAL-2');
  expect(goal).toMatchObject({ light: 'red', word: { en: 'Falling behind' } });
  expect(goal?.refs.map((ref) => ledger[ref - 1]?.value.en)).toEqual([goal?.sentence.en]);
});
