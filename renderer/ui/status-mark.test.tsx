import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Light, lights } from './kpi-light.tsx';
import { MixBar } from './mix-bar.tsx';
import { StatusMark } from './status-mark.tsx';
import { statusFill, statusNames } from './status.ts';

test('no two statuses share a shape', async () => {
  const { container } = await render(statusNames.map((status) => <StatusMark key={status} status={status} />));
  const shapes = [...container.querySelectorAll('svg')].map((mark) => mark.innerHTML);
  expect(new Set(shapes).size).toBe(statusNames.length);
});

test('no two lights share a shape, and a stale one is not filled', async () => {
  const { container } = await render([
    ...lights.map((light) => <Light key={light} light={light} title={light} />),
    <Light key="stale" light="green" isStale title="stale" />,
  ]);
  const paths = [...container.querySelectorAll('path')];
  expect(new Set(paths.slice(0, lights.length).map((path) => path.getAttribute('d'))).size).toBe(lights.length);
  expect(paths.at(-1)?.getAttribute('fill')).toBe('none');
});

test('a mix bar tells its title, its parts in the order of the statuses, and its coverage', async () => {
  await render(
    <MixBar
      title="Транспорт: 3 дейности"
      description="1 от 3 с отчет"
      parts={[
        { status: 'overdue', count: 1, label: '1 просрочена' },
        { status: 'dropped', count: 0, label: '0 отпаднали' },
        { status: 'onTrack', count: 2, label: '2 в график' },
      ]}
    />,
  );
  await expect
    .element(page.getByRole('img'))
    .toHaveAccessibleName('Транспорт: 3 дейности. 2 в график, 1 просрочена. 1 от 3 с отчет');
});

test('a mix bar gives each part its share of the length', async () => {
  const { container } = await render(
    <MixBar
      title="Дял"
      parts={[
        { status: 'onTrack', count: 3, label: '3' },
        { status: 'atRisk', count: 1, label: '1' },
      ]}
    />,
  );
  const parts = [...container.querySelectorAll<HTMLElement>('[data-status]')];
  expect(parts.map((part) => [part.dataset['status'], part.style.flexGrow])).toEqual([
    ['onTrack', '3'],
    ['atRisk', '1'],
  ]);
});

test('no two statuses share a fill', () => {
  expect(new Set(Object.values(statusFill)).size).toBe(statusNames.length);
});
