import { useRef } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CellChoices, type CellChoicesProps } from './cell-choices.tsx';
import './ui.css';

const onPick = vi.fn<(value: string | null) => void>();
const onCancel = vi.fn<() => void>();
const few = ['висок', 'среден', 'нисък'].map((label) => ({ value: label, label }));
const many = Array.from({ length: 20 }, (_, index) => ({ value: `${index}`, label: `Район ${index + 1}` }));

beforeEach(() => {
  onPick.mockReset();
  onCancel.mockReset();
});

function Sample(props: Pick<CellChoicesProps<string>, 'options' | 'value'>) {
  const cell = useRef<HTMLDivElement>(null);
  return (
    <div ref={cell} tabIndex={-1}>
      <CellChoices
        {...props}
        label="Приоритет"
        noneLabel="Няма"
        emptyText="Няма намерени резултати"
        cell={cell}
        onPick={onPick}
        onCancel={onCancel}
      />
    </div>
  );
}

test('arrows and Enter choose', async () => {
  await render(<Sample options={few} value={null} />);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onPick).toHaveBeenCalledWith('висок');
});

test('the first line chooses nothing', async () => {
  const { getByRole } = await render(<Sample options={few} value="нисък" />);
  await getByRole('menuitemradio', { name: 'Няма' }).click();
  expect(onPick).toHaveBeenCalledWith(null);
});

test('a long list is narrowed by typing', async () => {
  const { getByRole } = await render(<Sample options={many} value={null} />);
  await expect.element(getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('район 17{ArrowDown}{Enter}');
  expect(onPick).toHaveBeenCalledWith('16');
});

test('Tab and Esc leave the value as it was', async () => {
  await render(<Sample options={few} value={null} />);
  await userEvent.keyboard('{Tab}');
  expect(onCancel).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledTimes(2);
  expect(onPick).not.toHaveBeenCalled();
});
