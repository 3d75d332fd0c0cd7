import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyList } from '#renderer/ui/key-list.tsx';
import { screens } from './paths.ts';

/** The list of keys, behind `?`. */
export function KeysDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('keys.title')}
      closeLabel={t('common:close')}
      size="small"
    >
      <KeyList
        groups={[
          {
            title: t('keys.goto'),
            rows: screens.map((screen, index) => ({ keys: ['Alt', String(index + 1)], text: t(`nav.${screen}`) })),
          },
          {
            title: t('search.commands'),
            rows: [
              { keys: ['Ctrl', 'K'], text: t('keys.search') },
              { keys: ['Ctrl', 'Z'], text: t('keys.undo') },
              { keys: ['Ctrl', 'Shift', 'Z'], text: t('keys.redo') },
              { keys: ['R'], text: t('keys.report') },
              { keys: ['Ctrl', 'L'], text: t('keys.log') },
              { keys: ['↑', '↓'], text: t('keys.neighbours') },
              { keys: ['Esc'], text: t('keys.close') },
              { keys: ['?'], text: t('keys.keys') },
            ],
          },
        ]}
      />
    </Dialog>
  );
}
