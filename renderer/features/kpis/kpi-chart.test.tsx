import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { describe, expect, it } from 'vitest';
import { KpiChart, type KpiChartProps } from './kpi-chart.tsx';
import '#renderer/ui/ui.css';

const same = (text: string) => ({ bg: text, en: text });

const props: KpiChartProps = {
  input: {
    readings: [
      { on: '2020-06-30', value: 4, qualifier: 'exactly', quality: 'final', label: same('4 района') },
      { on: '2021-01-04', value: 6, qualifier: 'atLeast', quality: 'provisional', label: same('≥ 6 района') },
    ],
    targets: [{ steps: [{ on: '2020-12-31', value: 24 }], superseded: false, label: same('целева стойност 24') }],
    superseded: [{ on: '2020-09-30', value: 5, label: same('5 района'), by: { on: '2021-01-04', value: 6 } }],
    baseline: null,
    asOf: null,
    whole: true,
    tickLabels: { value: (value) => same(String(value)), time: ({ day }) => same(day.slice(0, 4)) },
  },
  notes: [
    { id: 'a', value: '4 района', date: 'юни 2020 г.', detail: 'отчет' },
    { id: 'b', value: '≥ 6 района', date: '04.01.2021 г.', detail: 'предварителна · отчет' },
    { id: 'c', value: '5 района', date: '30.09.2020 г.', detail: 'заместена с ≥ 6 района' },
  ],
  title: 'Райони: графика',
  description: '2 отчетени стойности. Последната е ≥ 6 района към 04.01.2021 г.',
  pointsLabel: 'Стойности в графиката',
  language: 'bg',
};

async function renderChart() {
  await render(
    <div style={{ width: 420 }}>
      <KpiChart {...props} />
    </div>,
  );
}

describe('the chart of an indicator', () => {
  it('has a name and a description for those who do not see it', async () => {
    await renderChart();
    const chart = page.getByRole('group', { name: 'Райони: графика' });
    await expect.element(chart).toHaveAccessibleDescription(props.description);
  });

  it('reads each value with its date and its source', async () => {
    await renderChart();
    await expect.element(page.getByRole('listitem', { name: '4 района, юни 2020 г., отчет' })).toBeInTheDocument();
    await expect
      .element(page.getByRole('listitem', { name: '≥ 6 района, 04.01.2021 г., предварителна · отчет' }))
      .toBeInTheDocument();
  });

  it('is one stop of the Tab key, at the latest value; the arrows walk', async () => {
    await renderChart();
    await userEvent.tab();
    await expect.element(page.getByRole('listitem', { name: /^≥ 6/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('listitem', { name: /^4 района/ })).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('listitem', { name: /заместена с ≥ 6/ })).toHaveFocus();
  });
});
