import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { OrderedList } from './ordered-list.tsx';

const agenda = ['Откриване', 'Напредък', 'Разни'].map((text) => ({ id: text, text }));

function Agenda() {
  const [items, setItems] = useState(agenda);
  return (
    <OrderedList
      label="Дневен ред"
      items={items}
      onReorder={(ids) => setItems(ids.map((id) => ({ id, text: id })))}
      moveLabel={(item) => `Премести „${item.text}“`}
    >
      {(item) => item.text}
    </OrderedList>
  );
}

const order = () =>
  page
    .getByRole('row')
    .elements()
    .map((row) => row.textContent);

test('the grip moves a line from the keyboard: Enter, arrows, Enter', async () => {
  await render(<Agenda />);
  (page.getByRole('button', { name: 'Премести „Откриване“' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(order).toEqual(['Напредък', 'Откриване', 'Разни']);
});

test('Esc leaves the order as it was', async () => {
  await render(<Agenda />);
  (page.getByRole('button', { name: 'Премести „Откриване“' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Escape}');
  await expect.poll(order).toEqual(['Откриване', 'Напредък', 'Разни']);
});
