import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PartialDateField } from './value-fields.tsx';

const refusal = 'Напишете дата, например Q4 2020.';

async function show() {
  const changed = vi.fn<(value: string | null) => void>();
  function Due() {
    const [value, setValue] = useState<string | null>('2020-Q4');
    return (
      <>
        <PartialDateField
          label="Краен срок"
          value={value}
          onChange={(next) => {
            changed(next);
            setValue(next);
          }}
          parse={(text) => (/^\d{4}$/.test(text) ? text : null)}
          format={(date) => (date.length === 4 ? date : 'Q4 2020')}
          explain={(date) => `цялата ${date} г.`}
          description="Ден, месец или година"
          notUnderstood={refusal}
        />
        <button type="button">другаде</button>
      </>
    );
  }
  await render(<Due />);
  return changed;
}

const box = () => page.getByRole('textbox', { name: 'Краен срок' });

test('shows how the text is understood while it is typed, and saves on leaving', async () => {
  const changed = await show();
  await box().fill('2021');
  await expect.element(page.getByText('→ цялата 2021 г.')).toBeVisible();
  expect(changed).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'другаде' }).click();
  expect(changed.mock.calls).toEqual([['2021']]);
  await expect.element(page.getByText('Ден, месец или година')).toBeVisible();
});

test('Enter saves too', async () => {
  const changed = await show();
  await box().fill('2022');
  await userEvent.keyboard('{Enter}');
  expect(changed.mock.calls).toEqual([['2022']]);
});

test('what is not understood stays in the box, with what to do', async () => {
  const changed = await show();
  await box().fill('скоро');
  await userEvent.keyboard('{Enter}');
  await expect.element(box()).toHaveValue('скоро');
  await expect.element(box()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByText(refusal)).toBeVisible();
  expect(changed).not.toHaveBeenCalled();
});

test('an emptied box saves nothing known', async () => {
  const changed = await show();
  await box().fill('');
  await userEvent.keyboard('{Enter}');
  expect(changed.mock.calls).toEqual([[null]]);
});

test('Esc takes back what was typed', async () => {
  const changed = await show();
  await box().fill('20');
  await userEvent.keyboard('{Escape}');
  await expect.element(box()).toHaveValue('Q4 2020');
  await page.getByRole('button', { name: 'другаде' }).click();
  expect(changed).not.toHaveBeenCalled();
});
