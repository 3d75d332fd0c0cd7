import { describe, expect, test, vi } from 'vitest';
import { createRowStore } from './plan-rows.ts';

interface Row {
  readonly id: string;
  readonly title: string;
}

function openStore() {
  const asked: string[][] = [];
  let revision = 1;
  const store = createRowStore<Row>((_, ids) => {
    asked.push(ids);
    return Promise.resolve({ revision, rows: ids.map((id) => ({ id, title: `${id} at ${revision}` })) });
  });
  store.lookAt('2021-01-04', 1);
  const moveOn = () => {
    revision += 1;
    store.lookAt('2021-01-04', revision);
  };
  return { store, asked, moveOn };
}

describe('the rows of the plan', () => {
  test('are asked for once, and whoever wants them is told whether all are here', async () => {
    const { store, asked } = openStore();
    expect(store.current().want(['a', 'b'])).toBe(false);
    expect(store.current().want(['a', 'b'])).toBe(false);
    await vi.waitFor(() => expect(store.current().get('b')?.title).toBe('b at 1'));
    expect(store.current().want(['a', 'b'])).toBe(true);
    expect(asked).toEqual([['a', 'b']]);
  });

  test('of another revision are old: they are shown until new ones come', async () => {
    const { store, asked, moveOn } = openStore();
    store.current().want(['a']);
    await vi.waitFor(() => expect(store.current().get('a')).toBeDefined());
    moveOn();
    expect(store.current().want(['a'])).toBe(false);
    expect(store.current().get('a')?.title).toBe('a at 1');
    await vi.waitFor(() => expect(store.current().get('a')?.title).toBe('a at 2'));
    expect(asked).toHaveLength(2);
  });

  test('show what was just saved until the core has told all that follows from it', async () => {
    const { store, moveOn } = openStore();
    store.current().want(['a']);
    await vi.waitFor(() => expect(store.current().get('a')).toBeDefined());
    store.current().put({ id: 'a', title: 'saved' });
    expect(store.current().get('a')?.title).toBe('saved');
    moveOn();
    expect(store.current().want(['a'])).toBe(false);
    await vi.waitFor(() => expect(store.current().get('a')?.title).toBe('a at 2'));
  });
});
