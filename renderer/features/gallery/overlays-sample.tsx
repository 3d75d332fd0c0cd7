import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CommandPalette } from '#renderer/ui/command-palette.tsx';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { createToaster, ToastRegion } from '#renderer/ui/toast.tsx';
import { sampleGroups } from './sample-data.ts';
import { SampleRow } from './sample-row.tsx';

const toaster = createToaster();

export function OverlaysSample() {
  const [open, setOpen] = useState<'dialog' | 'reason' | 'palette' | null>(null);
  const toggle = (which: NonNullable<typeof open>) => (isOpen: boolean) => setOpen(isOpen ? which : null);
  return (
    <Section title="Над екрана">
      <SampleRow name="Диалози">
        <Button onPress={() => setOpen('dialog')}>Диалог</Button>
        <Button onPress={() => setOpen('reason')}>Пита за причина</Button>
        <Button onPress={() => setOpen('palette')} hint="Ctrl K">
          Търсене
        </Button>
        <Popover label="Защо" trigger={<Button>Изскачащ лист</Button>}>
          <p className="text-pretty">
            ≥ 70 услуги към 31.12.2020 г., по писмо на районите. Правило 2: под целевата стойност.
          </p>
        </Popover>
      </SampleRow>
      <SampleRow name="Съобщение">
        <Button
          onPress={() =>
            toaster.show({
              text: 'Срокът на „Платформа за отворени данни“ е преместен',
              action: { label: 'Отмяна', hint: 'Ctrl Z', onAction: () => {} },
            })
          }
        >
          Съобщение с отмяна
        </Button>
        <Button
          onPress={() =>
            toaster.show({ text: 'Файлът е зает от друга програма. Затворете я и опитайте пак.', isError: true })
          }
        >
          Грешка
        </Button>
      </SampleRow>
      <ToastRegion toaster={toaster} label="Съобщения" closeLabel="Затвори" />
      <Dialog
        isOpen={open === 'dialog'}
        onOpenChange={toggle('dialog')}
        title="Нова дейност"
        closeLabel="Затвори"
        footer={
          <>
            <Button onPress={() => setOpen(null)}>Отказ</Button>
            <Button tone="primary" onPress={() => setOpen(null)}>
              Създай
            </Button>
          </>
        }
      >
        <TextField label="Заглавие" />
        <TextField label="Отговорно звено" defaultValue="Иновативна София" />
      </Dialog>
      <ConfirmWithReason
        isOpen={open === 'reason'}
        onOpenChange={toggle('reason')}
        title="Отпадане на дейност ACT-20"
        reasonLabel="Причина"
        reasonHint="Вижда се в историята и в материалите за Борда."
        reasonMissing="Напишете причината: тя остава в историята."
        confirmLabel="Отпадни"
        cancelLabel="Отказ"
        closeLabel="Затвори"
        onConfirm={() => undefined}
      >
        Дейността остава в плана като отпаднала и не се брои в дяловете.
      </ConfirmWithReason>
      <PaletteSample isOpen={open === 'palette'} onOpenChange={toggle('palette')} />
    </Section>
  );
}

function PaletteSample({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const [query, setQuery] = useState('');
  const sections = sampleGroups
    .map((group) => ({
      id: group.title,
      title: group.title,
      items: group.activities
        .filter((activity) => activity.title.toLowerCase().includes(query.toLowerCase()))
        .map((activity) => ({
          id: activity.code,
          label: activity.title,
          detail: activity.code,
          mark: <StatusMark status={activity.status} />,
        })),
    }))
    .filter((section) => section.items.length > 0);
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      label="Търсене и команди"
      placeholder="Запис или команда…"
      query={query}
      onQueryChange={setQuery}
      sections={sections}
      onPick={() => onOpenChange(false)}
      emptyText="Няма намерени резултати"
    />
  );
}
