import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createI18n } from '#shared/i18n/i18n.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import '#renderer/ui/ui.css';
import { buildActivity } from '../testing/build-activity.ts';
import { CellEditor, type CellEditorProps } from './cell-editor.tsx';

const activity = buildActivity('ACT-01', { start: '2020-06', progressPercent: 40, lifecycle: 'active' });
const onSave = vi.fn<CellEditorProps['onSave']>();
const onDone = vi.fn<CellEditorProps['onDone']>();

beforeEach(() => {
  onSave.mockReset().mockResolvedValue(null);
  onDone.mockReset();
});

const open = (column: ColumnId) =>
  render(
    <I18nextProvider i18n={createI18n('bg')}>
      <CellEditor column={column} activity={activity} language="bg" first={null} onSave={onSave} onDone={onDone} />
    </I18nextProvider>,
  );

test('begins with what the cell holds, marked, so that typing replaces it', async () => {
  const { getByRole } = await open('start');
  await expect.element(getByRole('textbox', { name: 'Начало' })).toHaveValue('юни 2020\u00A0г.');
  await userEvent.keyboard('1.10.2020{Enter}');
  expect(onSave).toHaveBeenCalledWith(activity, { kind: 'fields', fields: { start: '2020-10-01' } });
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('down'));
});

test('Tab saves and goes on; Shift Tab goes back', async () => {
  await open('progress');
  await userEvent.keyboard('55{Tab}');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('right'));
  expect(onSave).toHaveBeenCalledWith(activity, { kind: 'fields', fields: { progressPercent: 55 } });
});

test('Esc takes back what was typed', async () => {
  await open('title');
  await userEvent.keyboard('Друго{Escape}');
  expect(onSave).not.toHaveBeenCalled();
  expect(onDone).toHaveBeenCalledWith('stay');
});

test('what is not understood stays in the cell, with what to do', async () => {
  const { getByRole } = await open('start');
  await userEvent.keyboard('скоро{Enter}');
  await expect.element(getByRole('alert')).toMatchTextContent(/Не разпознавам датата/);
  await expect.element(getByRole('textbox')).toHaveValue('скоро');
  await expect.element(getByRole('textbox')).toHaveFocus();
  expect(onSave).not.toHaveBeenCalled();
});

test('a refusal of the core is shown in the cell, and can be corrected', async () => {
  onSave.mockResolvedValueOnce('Работната книга е отворена само за четене.');
  const { getByRole } = await open('title');
  await userEvent.keyboard('Друго{Enter}');
  await expect.element(getByRole('alert')).toMatchTextContent(/само за четене/);
  expect(onDone).not.toHaveBeenCalled();
  await userEvent.keyboard(' име{Enter}');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('down'));
});

test('nothing is saved when nothing changed', async () => {
  await open('title');
  await userEvent.keyboard('{Enter}');
  expect(onSave).not.toHaveBeenCalled();
  expect(onDone).toHaveBeenCalledWith('down');
});
