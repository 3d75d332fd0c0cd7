import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConfirmWithReason } from './confirm-with-reason.tsx';

type Outcome = string | null;

async function show(outcome: Outcome = null) {
  const onConfirm = vi.fn<(reason: string) => Promise<Outcome>>(async () => outcome);
  function Drop() {
    const [isOpen, setOpen] = useState(true);
    return (
      <ConfirmWithReason
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Отпадане на дейност ACT-20"
        reasonLabel="Причина"
        reasonMissing="Напишете причината."
        confirmLabel="Отпадни"
        cancelLabel="Отказ"
        closeLabel="Затвори"
        onConfirm={onConfirm}
      />
    );
  }
  await render(<Drop />);
  await expect.element(reason()).toHaveFocus();
  return onConfirm;
}

const dialog = () => page.getByRole('dialog', { name: 'Отпадане на дейност ACT-20' });
const reason = () => page.getByRole('textbox', { name: 'Причина' });

test('does nothing without a reason, and says so', async () => {
  const onConfirm = await show();
  await reason().fill('   ');
  await page.getByRole('button', { name: 'Отпадни' }).click();
  await expect.element(page.getByText('Напишете причината.')).toBeVisible();
  await expect.element(reason()).toHaveFocus();
  expect(onConfirm).not.toHaveBeenCalled();
});

test('hands the reason over and closes', async () => {
  const onConfirm = await show();
  await reason().fill(' Отпада по решение на Съвета. ');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(onConfirm.mock.calls).toEqual([['Отпада по решение на Съвета.']]);
});

test('stays open when it was refused, with what to do', async () => {
  await show('Периодът е заключен.');
  await reason().fill('Отпада.');
  await page.getByRole('button', { name: 'Отпадни' }).click();
  await expect.element(page.getByText('Периодът е заключен.')).toBeVisible();
  await expect.element(dialog()).toBeVisible();
});

test('Esc leaves things as they were', async () => {
  const onConfirm = await show();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(onConfirm).not.toHaveBeenCalled();
});
