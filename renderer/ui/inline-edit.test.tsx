import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { InlineEdit } from './inline-edit.tsx';

const refusal = 'Напишете заглавие.';

async function show(isMultiline = false) {
  const saved = vi.fn<(text: string) => void>();
  function Title() {
    const [value, setValue] = useState('Пясъчник');
    return (
      <>
        <InlineEdit
          label="Заглавие"
          value={value}
          isMultiline={isMultiline}
          placeholder="Добави заглавие"
          save={async (text) => {
            saved(text);
            if (text === '') return refusal;
            setValue(text);
            return null;
          }}
        />
        <button type="button">другаде</button>
      </>
    );
  }
  await render(<Title />);
  return saved;
}

const shown = (name: string) => page.getByRole('button', { name });
const box = () => page.getByRole('textbox', { name: 'Заглавие' });

async function beginByKey(key: string) {
  (shown('Пясъчник').element() as HTMLElement).focus();
  await userEvent.keyboard(key);
  await expect.element(box()).toHaveFocus();
}

test.each(['{Enter}', '{F2}'])('%s begins the edit with the whole text chosen', async (key) => {
  await show();
  await beginByKey(key);
  await userEvent.keyboard('Нов');
  await expect.element(box()).toHaveValue('Нов');
});

test('Enter saves, and the focus goes back to the text', async () => {
  const saved = await show();
  await beginByKey('{Enter}');
  await userEvent.keyboard('  Нов   пясъчник {Enter}');
  await expect.element(shown('Нов пясъчник')).toHaveFocus();
  expect(saved.mock.calls).toEqual([['Нов пясъчник']]);
});

test('leaving saves, once', async () => {
  const saved = await show();
  await shown('Пясъчник').click();
  await userEvent.keyboard('Нов');
  await shown('другаде').click();
  await expect.element(shown('Нов')).toBeVisible();
  expect(saved.mock.calls).toEqual([['Нов']]);
});

test('Esc takes the text back and saves nothing', async () => {
  const saved = await show();
  await beginByKey('{Enter}');
  await userEvent.keyboard('Нов{Escape}');
  await expect.element(shown('Пясъчник')).toHaveFocus();
  expect(saved).not.toHaveBeenCalled();
});

test('an unchanged text is not saved', async () => {
  const saved = await show();
  await beginByKey('{Enter}');
  await userEvent.keyboard('{Enter}');
  await expect.element(shown('Пясъчник')).toBeVisible();
  expect(saved).not.toHaveBeenCalled();
});

test('a refused text stays, and says below what to do', async () => {
  await show();
  await beginByKey('{Enter}');
  await userEvent.keyboard('{Delete}{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent(refusal);
  await expect.element(box()).toHaveFocus();
  await expect.element(box()).toHaveAccessibleDescription(refusal);
  await userEvent.keyboard('Нов{Enter}');
  await expect.element(shown('Нов')).toBeVisible();
});

test('in a longer text Enter makes a new line and Ctrl Enter saves', async () => {
  const saved = await show(true);
  await beginByKey('{Enter}');
  await userEvent.keyboard('едно{Enter}две{Control>}{Enter}{/Control}');
  await expect.element(shown('едно две')).toBeVisible();
  expect(saved.mock.calls).toEqual([['едно\nдве']]);
});
