import { describe, expect, test, vi } from 'vitest';
import { createRowStore } from './row-store.ts';

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
  store.lookAt({ asOf: '2021-01-04', revision: 1 });
  const moveOn = () => {
    revision += 1;
    store.lookAt({ asOf: '2021-01-04', revision });
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

  test('that come with an answer are not asked for', () => {
    const { store, asked } = openStore();
    store.lookAt({ asOf: '2021-01-04', revision: 2, rows: [{ id: 'a', title: 'a at 2' }] });
    expect(store.current().want(['a'])).toBe(true);
    expect(asked).toEqual([]);
  });

  test('that came with an answer do not undo what was saved since', () => {
    const { store } = openStore();
    const answer = { asOf: '2021-01-04', revision: 2, rows: [{ id: 'a', title: 'a at 2' }] };
    store.lookAt(answer);
    store.current().put({ id: 'a', title: 'saved' });
    store.lookAt(answer);
    expect(store.current().get('a')?.title).toBe('saved');
  });

  test('that say what they said stay the same object', async () => {
    const { store } = openStore();
    store.lookAt({ asOf: '2021-01-04', revision: 2, rows: [{ id: 'a', title: 'same' }] });
    const before = store.current().get('a');
    store.lookAt({ asOf: '2021-01-04', revision: 3, rows: [{ id: 'a', title: 'same' }] });
    expect(store.current().get('a')).toBe(before);
  });

  test('are told of only when they are in view', async () => {
    const { store, asked } = openStore();
    const told = vi.fn<() => void>();
    store.subscribe(told);
    store.current().want(['a']);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    store.current().wantSoon(['b']);
    await vi.waitFor(() => expect(store.current().get('b')).toBeDefined());
    expect(asked).toEqual([['a'], ['b']]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('can be asked for again after an answer that came where the last one failed', async () => {
    let fails = true;
    const store = createRowStore<Row>((_, ids) =>
      fails
        ? Promise.reject(new Error('gone'))
        : Promise.resolve({ revision: 2, rows: ids.map((id) => ({ id, title: 'here' })) }),
    );
    store.lookAt({ asOf: '2021-01-04', revision: 1 });
    store.current().want(['a']);
    await vi.waitFor(() => expect(store.current().error).not.toBeNull());
    fails = false;
    store.lookAt({ asOf: '2021-01-04', revision: 2 });
    expect(store.current().error).toBeNull();
    store.current().want(['a']);
    await vi.waitFor(() => expect(store.current().get('a')?.title).toBe('here'));
  });
});
