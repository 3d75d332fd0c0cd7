import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Bilingual, BilingualPatch, Language } from '#shared/model/values.ts';
import { BilingualField } from './bilingual-field.tsx';

const since = '2020-12-12T09:00:00.000Z';

async function show(value: Bilingual) {
  const onChange = vi.fn<(patch: BilingualPatch) => void>();
  const onConfirm = vi.fn<(language: Language) => void>();
  await render(
    <BilingualField
      label="Заглавие"
      value={value}
      onChange={onChange}
      onConfirm={onConfirm}
      languageTags={{ bg: 'БГ', en: 'EN' }}
      languageNames={{ bg: 'български', en: 'английски' }}
      staleText="Неактуален превод от 12.12.2020 г."
      confirmLabel="Преводът е верен"
    />,
  );
  return { onChange, onConfirm };
}

const box = (language: string) => page.getByRole('textbox', { name: `Заглавие – ${language}` });

test('each language is told to screen readers and spelled as what it is', async () => {
  await show({ bg: 'Пясъчник', en: 'Sandbox', stale: null });
  await expect.element(box('български')).toHaveAttribute('lang', 'bg');
  await expect.element(box('английски')).toHaveAttribute('lang', 'en');
});

test('only the language that was changed is saved, on leaving it', async () => {
  const { onChange } = await show({ bg: 'Пясъчник', en: 'Sandbox', stale: null });
  await box('английски').fill('Sandbox for innovation ');
  expect(onChange).not.toHaveBeenCalled();
  await box('български').click();
  expect(onChange.mock.calls).toEqual([[{ en: 'Sandbox for innovation' }]]);
});

test('Esc takes back what was typed', async () => {
  const { onChange } = await show({ bg: 'Пясъчник', en: 'Sandbox', stale: null });
  await box('български').fill('Друго');
  await userEvent.keyboard('{Escape}');
  await expect.element(box('български')).toHaveValue('Пясъчник');
  await box('английски').click();
  expect(onChange).not.toHaveBeenCalled();
});

test('a stale language says since when, and can be confirmed', async () => {
  const { onConfirm } = await show({ bg: 'Пясъчник', en: 'Sandbox', stale: { language: 'en', since } });
  await expect.element(page.getByText('Неактуален превод от 12.12.2020 г.')).toBeVisible();
  await page.getByText('Преводът е верен').click();
  expect(onConfirm.mock.calls).toEqual([['en']]);
});

test('nothing is marked where both say the same', async () => {
  await show({ bg: 'Пясъчник', en: 'Sandbox', stale: null });
  await expect.element(page.getByText('Преводът е верен')).not.toBeInTheDocument();
});
