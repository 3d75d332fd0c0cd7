import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import './ui.css';
import { ActionLine, ActionList } from './action-list.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { LineKeys } from './line-keys.tsx';
import { Link } from './link.tsx';

const start = ['ACT-01', 'ACT-02', 'ACT-03'];

/** Three lines to report on by a dialog, and two with a value to write. */
function Lines() {
  const [waiting, setWaiting] = useState(start);
  const [values, setValues] = useState(['KPI-01', 'KPI-02']);
  const [reported, setReported] = useState<string | null>(null);
  const report = () => {
    setWaiting(waiting.filter((code) => code !== reported));
    setReported(null);
  };
  return (
    <>
      <LineKeys>
        <ActionList label="Чака отчет">
          {waiting.map((code) => (
            <ActionLine
              key={code}
              title={code}
              action={
                <Link data-settle onPress={() => setReported(code)}>
                  Нов отчет
                </Link>
              }
            />
          ))}
        </ActionList>
        <ActionList label="Стойности">
          {values.map((code) => (
            <ActionLine
              key={code}
              title={code}
              action={
                <input
                  aria-label={`стойност ${code}`}
                  onKeyDown={({ key }) => key === 'Enter' && setValues(values.filter((one) => one !== code))}
                />
              }
            />
          ))}
        </ActionList>
      </LineKeys>
      <Dialog isOpen={reported !== null} onOpenChange={() => setReported(null)} title="Отчет" closeLabel="Затваряне">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a form begins with its first field */}
        <Button autoFocus onPress={report}>
          Запазване
        </Button>
      </Dialog>
    </>
  );
}

const line = (code: string) => page.getByRole('listitem').filter({ hasText: code });

test('the arrows go over the lines of every list; one of them is a stop of Tab', async () => {
  await render(<Lines />);
  await userEvent.tab();
  await expect.element(line('ACT-01')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(line('KPI-01')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(line('ACT-03')).toHaveFocus();
  expect(document.querySelectorAll('[data-line][tabindex="0"]')).toHaveLength(1);
});

test('Enter settles a line; when it goes, the focus is on the one that took its place', async () => {
  await render(<Lines />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('button', { name: 'Запазване' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(line('ACT-02')).not.toBeInTheDocument();
  await expect.element(line('ACT-03')).toHaveFocus();
});

test('a form that is left without saving gives the focus back to its line', async () => {
  await render(<Lines />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('button', { name: 'Запазване' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.activeElement?.closest('[data-line]')?.textContent).toContain('ACT-02'));
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(line('ACT-03')).toHaveFocus();
});

test('whoever writes goes on writing in the next line', async () => {
  await render(<Lines />);
  await userEvent.tab();
  await userEvent.keyboard('{End}{ArrowUp}{Enter}');
  await expect.element(page.getByLabelText('стойност KPI-01')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('стойност KPI-02')).toHaveFocus();
});

test('whoever went elsewhere is not called back', async () => {
  await render(<Lines />);
  await userEvent.tab();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Нов отчет').first()).toHaveFocus();
});
