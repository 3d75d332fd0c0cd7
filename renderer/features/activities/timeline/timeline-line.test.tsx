import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { headerTicks } from '#shared/charts/timeline/header-ticks.ts';
import { rowMetrics } from '#shared/charts/timeline/row-metrics.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { createTimeScale, timeWindow } from '#shared/charts/timeline/time-window.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { timelineTicks } from '#shared/i18n/timeline-words.ts';
import { dayNumber } from '#shared/rules/day.ts';
import { DataTable, TableBody } from '#renderer/ui/data-table.tsx';
import '#renderer/ui/ui.css';
import type { Moving } from './moving.ts';
import { TimelineLine } from './timeline-line.tsx';
import type { TrackGround } from './timeline-track.tsx';

const scale = createTimeScale(timeWindow(dayNumber('2020-01-01'), 36), 900);
const ground: TrackGround = {
  scale,
  metrics: rowMetrics(35),
  asOf: '2021-01-04',
  today: '2021-01-04',
  language: 'bg',
  grid: {
    fine: headerTicks(scale, timelineTicks('bg'))
      .lines.map(({ x }) => `M${x} 0V35`)
      .join(''),
    strong: '',
  },
};

const facts: TimelineFacts = {
  id: 'a',
  code: 'ACT-01',
  title: { bg: 'Общински електронни услуги', en: 'Municipal e-services' },
  status: 'overdue',
  isLate: false,
  start: '2020-06',
  due: '2021-Q2',
  dueText: { bg: '', en: '' },
  baselineStart: null,
  baselineDue: '2020',
  actualStart: '2020-06',
  endedOn: null,
  slipDays: 181,
  moves: [
    {
      id: 'm',
      field: 'due',
      from: '2020',
      to: '2021-Q2',
      decidedOn: '2020-12-10',
      reason: { bg: 'Изчаква се Държавната агенция', en: '' },
    },
  ],
  milestones: [
    {
      id: 's',
      title: { bg: 'Видео с указания', en: '' },
      code: null,
      date: '2020-09-20',
      due: null,
      status: 'achieved',
      late: false,
      programme: null,
    },
  ],
  dependencies: [],
  movedSince: false,
};

const show = (given: Partial<TimelineFacts> = {}, moving: Moving | null = null, isReadOnly = false) =>
  render(
    <I18nextProvider i18n={createI18n('bg')}>
      <DataTable label="Времева линия" rowCount={1} columnCount={2} widths={[300, null]}>
        <TableBody>
          <TimelineLine
            place="a"
            facts={{ ...facts, ...given }}
            rowIndex={2}
            ground={ground}
            moving={moving}
            isFocused
            isSelected={false}
            isCurrent={false}
            isReadOnly={isReadOnly}
          />
        </TableBody>
      </DataTable>
    </I18nextProvider>,
  );

const plain = (text: string | null) => (text ?? '').replaceAll('\u00A0', ' ');

test('tells those who do not see the bar what it shows: status, dates, slip with its reason, milestones', async () => {
  const { container, getByRole } = await show();
  const told = plain(getByRole('gridcell').element().querySelector('.sr-only')!.textContent);
  expect(told).toContain('Просрочена. От юни 2020 г. до 2. тримесечие 2021 г.');
  expect(told).toContain('По-късно от плана с 181 дни.');
  expect(told).toContain('Основание: Изчаква се Държавната агенция.');
  expect(told).toContain('Видео с указания – 20.09.2020 г., постигнат');
  expect(container.querySelector('svg[aria-hidden="true"] path')).not.toBeNull();
});

test('a move and a milestone are reached by Tab and have their words as a name', async () => {
  const { getByRole } = await show();
  const slip = getByRole('button', { name: /Преместен срок/ });
  expect(plain(slip.element().getAttribute('aria-label'))).toContain('181 дни по-късно');
  expect(slip.element().getAttribute('tabindex')).toBe('0');
  await expect.element(getByRole('button', { name: /Видео с указания/ })).toBeVisible();
});

test('the status is told by its mark and its name, not by colour alone', async () => {
  const { getByRole } = await show();
  await expect.element(getByRole('img', { name: 'Просрочена' })).toBeVisible();
});

test('while it is moved, the bar says to which date and by how much', async () => {
  const moving: Moving = { key: 'a', id: 'a', part: 'due', start: '2020-06', due: '2021-Q4', isByKey: true };
  const { container } = await show({}, moving);
  const words = [...container.querySelectorAll('svg text')].map(({ textContent }) => plain(textContent));
  expect(words).toContain('4. тримесечие 2021 г.');
  expect(words).toContain('184 дни по-късно');
});

test('what cannot be moved has nothing to take it by', async () => {
  const { container, rerender } = await show();
  expect(container.querySelectorAll('[data-grip]')).toHaveLength(3);
  await rerender(<></>);
  const readOnly = await show({}, null, true);
  expect(readOnly.container.querySelectorAll('[data-grip]')).toHaveLength(0);
  const movedSince = await show({ movedSince: true });
  expect(movedSince.container.querySelectorAll('[data-grip]')).toHaveLength(0);
});

test('a bar out of view says where it lies', async () => {
  const { container } = await show({ start: '2017', due: '2018-03', baselineDue: null, moves: [], milestones: [] });
  expect(plain(container.querySelector('[data-goto="before"]')!.textContent)).toBe('‹ март 2018 г.');
});
