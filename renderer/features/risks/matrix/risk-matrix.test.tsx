import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { MatrixMode } from '#shared/charts/risk-matrix.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import '#renderer/ui/ui.css';
import { buildRisk } from '../testing/build-risk.ts';
import { RiskMatrix } from './risk-matrix.tsx';

const risks = [
  buildRisk('R-01', { probability: 4, impact: 5, residualProbability: 2, residualImpact: 5 }),
  buildRisk('R-02', { probability: 3, impact: 3 }),
  buildRisk('R-03'),
];

const renderMatrix = (mode: MatrixMode) =>
  render(
    <I18nextProvider i18n={createI18n('bg')}>
      <div style={{ width: 640 }}>
        <RiskMatrix risks={risks} kind="threat" mode={mode} currentId={null} language="bg" />
      </div>
    </I18nextProvider>,
  );

describe('the risk matrix on screen', () => {
  it('has a name, and says all of it in words', async () => {
    await renderMatrix('movement');
    const matrix = page.getByRole('group', { name: 'Матрица на заплахите: Движение' });
    await expect
      .element(matrix)
      .toHaveAccessibleDescription(
        '3 заплахи: 1 висока, 1 средна, 1 без оценка. След мерките с по-ниска оценка: 1, с по-висока: 0, без промяна: 0.',
      );
  });

  it('makes each cell a list of its risks, with score and level in words', async () => {
    await renderMatrix('after');
    const cell = page.getByRole('list', { name: 'Вероятност 2, въздействие 5, 10 точки, висок: 1 риск' });
    await expect
      .element(cell.getByRole('link', { name: 'R-01 Събитие R-01: преди мерките 20 · критичен, след тях 10 · висок' }))
      .toHaveAttribute('href', `#/risks/${risks[0]?.id ?? ''}`);
    const left = page.getByRole('list', { name: 'Вероятност 3, въздействие 3, 9 точки, среден: 1 риск' });
    await expect
      .element(left.getByRole('link', { name: 'R-02 Събитие R-02: преди мерките 9 · среден, след тях не е оценен' }))
      .toBeInTheDocument();
  });

  it('is walked with Tab, where a risk that moved is one stop and not two', async () => {
    await renderMatrix('movement');
    await userEvent.tab();
    await expect.element(page.getByRole('link', { name: /^R-02/ })).toHaveFocus();
    await userEvent.tab();
    const marks = page.getByRole('link', { name: /^R-01/ });
    await expect.element(marks.nth(1)).toHaveFocus();
    await expect.element(marks.nth(0)).not.toHaveFocus();
  });

  it('draws the way of what moved, and none of what did not', async () => {
    const { container } = await renderMatrix('movement');
    expect(container.querySelectorAll('line[marker-end]')).toHaveLength(1);
  });
});
