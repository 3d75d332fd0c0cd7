import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import './ui.css';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { PartialDateField } from './value-fields.tsx';

const onSave = vi.fn<(day: string | null) => void>();

function Form() {
  const [day, setDay] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = () => (day === null ? setError('Напишете деня.') : onSave(day));
  return (
    <Dialog
      isOpen
      onOpenChange={() => undefined}
      title="Отчет"
      closeLabel="Затваряне"
      footer={<Button onPress={save}>Запазване</Button>}
    >
      <PartialDateField
        label="Към ден"
        value={day}
        onChange={(value) => {
          setDay(value);
          setError(null);
        }}
        parse={parsePartialDate}
        format={(value) => value}
        notUnderstood="Не разпознавам датата."
        error={error}
      />
    </Dialog>
  );
}

/** The pointer is pressed and released at one place, as a hand does it; the page may move between the two. */
async function pressAndRelease(): Promise<void> {
  const box = page.getByRole('button', { name: 'Запазване' }).element().getBoundingClientRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + 4, bubbles: true, cancelable: true, pointerId: 1 };
  const under = () => document.elementFromPoint(at.clientX, at.clientY);
  under()?.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0, pointerType: 'mouse' }));
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve, 50));
  under()?.dispatchEvent(new PointerEvent('pointerup', { ...at, button: 0, pointerType: 'mouse' }));
  under()?.dispatchEvent(new MouseEvent('click', { ...at, button: 0, detail: 1 }));
}

test('a press on Save is not lost when the line under a field goes away with it', async () => {
  await render(<Form />);
  await userEvent.click(page.getByRole('button', { name: 'Запазване' }));
  await expect.element(page.getByText('Напишете деня.')).toBeVisible();
  await userEvent.fill(page.getByRole('textbox', { name: 'Към ден' }), '4.1.2021');
  await expect.element(page.getByText('→ 2021-01-04')).toBeVisible();
  await pressAndRelease();
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledWith('2021-01-04'));
});
