import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ComboBox } from './combo-box.tsx';
import type { Option } from './option-list.tsx';

const districts = ['Надежда', 'Лозенец', 'Триадица'].map((label) => ({ value: label.toLowerCase(), label }));

function Districts({ options, initial }: { options: readonly Option[]; initial: string | null }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <ComboBox label="Район" options={options} value={value} onChange={setValue} emptyText="Няма такъв" />
      <output>{value}</output>
    </>
  );
}

/** The choices come later, as from a slow disk. */
async function showBeforeTheyCome(initial: string | null) {
  const { rerender } = await render(<Districts options={[]} initial={initial} />);
  return { come: () => rerender(<Districts options={districts} initial={initial} />) };
}

const box = () => page.getByRole('combobox', { name: 'Район' });

test('what is typed before the choices are there stays, and finds them when they come', async () => {
  const { come } = await showBeforeTheyCome(null);
  await box().fill('лоз');
  await come();
  await expect.element(box()).toHaveValue('лоз');
  await page.getByRole('option', { name: 'Лозенец' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('лозенец');
});

test('a value that was chosen before is named as soon as the choices are there', async () => {
  const { come } = await showBeforeTheyCome('триадица');
  await expect.element(box()).toHaveValue('');
  await come();
  await expect.element(box()).toHaveValue('Триадица');
});
