import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { InlineEdit } from './inline-edit.tsx';
import { MenuButton, MenuItem } from './menu.tsx';
import { Button } from './button.tsx';
import { SidePanel } from './side-panel.tsx';
import './ui.css';

const labels = {
  resize: 'Ширина',
  expand: 'Разгъни',
  shrink: 'Свий',
  close: 'Затвори',
  previous: 'Предишна',
  next: 'Следваща',
};

interface PanelProps {
  onClose: () => void;
  onNext: () => void;
}

function Panel({ onClose, onNext }: PanelProps) {
  const [width, setWidth] = useState(428);
  const [isExpanded, setExpanded] = useState(false);
  return (
    <div style={{ height: 600, display: 'flex', justifyContent: 'flex-end' }}>
      <SidePanel
        label="ACT-01"
        labels={labels}
        title={<InlineEdit label="Заглавие" value="Единен модел" save={() => null} placeholder="Добави" />}
        width={width}
        onWidthChange={setWidth}
        isExpanded={isExpanded}
        onExpandedChange={setExpanded}
        onClose={onClose}
        onNext={onNext}
      >
        <MenuButton label="Още" trigger={<Button>Още</Button>}>
          <MenuItem id="copy">Копирай</MenuItem>
        </MenuButton>
      </SidePanel>
    </div>
  );
}

async function openPanel() {
  await page.viewport(1280, 720);
  const onClose = vi.fn<() => void>();
  const onNext = vi.fn<() => void>();
  await render(<Panel onClose={onClose} onNext={onNext} />);
  return { onClose, onNext };
}

const handle = () => page.getByRole('separator', { name: 'Ширина' });
const panel = () => page.getByRole('complementary', { name: 'ACT-01' });

test('arrows at its edge widen and narrow the panel, Home and End go to the ends', async () => {
  await openPanel();
  (handle().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '444');
  await userEvent.keyboard('{End}');
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '760');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '760');
  await userEvent.keyboard('{Home}');
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '380');
  expect(panel().element().getBoundingClientRect().width).toBe(380);
});

test('dragging its edge moves it as far as the pointer goes', async () => {
  await openPanel();
  const edge = handle().element();
  const drag = (type: string, clientX: number) =>
    edge.dispatchEvent(new PointerEvent(type, { clientX, pointerId: 1, button: 0, bubbles: true, cancelable: true }));
  // A made-up pointer cannot be captured; the real one is, so that the drag outlives the edge.
  edge.setPointerCapture = () => {};
  drag('pointerdown', 800);
  drag('pointermove', 700);
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '528');
  drag('pointermove', 100);
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '760');
  drag('pointerup', 100);
  drag('pointermove', 800);
  await expect.element(handle()).toHaveAttribute('aria-valuenow', '760');
});

test('Esc closes the panel from whatever has the focus inside', async () => {
  const { onClose } = await openPanel();
  (page.getByRole('button', { name: 'Следваща' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Esc in a menu of the panel closes the menu only', async () => {
  const { onClose } = await openPanel();
  await page.getByRole('button', { name: 'Още' }).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  expect(onClose).not.toHaveBeenCalled();
});

test('Esc while a text is edited takes the text back only', async () => {
  const { onClose } = await openPanel();
  await page.getByRole('button', { name: 'Единен модел' }).click();
  await userEvent.keyboard('друго{Escape}');
  await expect.element(page.getByRole('button', { name: 'Единен модел' })).toHaveFocus();
  expect(onClose).not.toHaveBeenCalled();
});

test('the down arrow steps to the next record, but not where it already means something', async () => {
  const { onNext } = await openPanel();
  (panel().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(onNext).toHaveBeenCalledOnce();
  await page.getByRole('button', { name: 'Единен модел' }).click();
  await userEvent.keyboard('{ArrowDown}');
  expect(onNext).toHaveBeenCalledOnce();
});

test('on the full page it has no edge to drag, and its title is the first heading', async () => {
  await openPanel();
  await page.getByRole('button', { name: 'Разгъни' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Единен модел' })).toBeVisible();
  await expect.element(handle()).not.toBeInTheDocument();
});
