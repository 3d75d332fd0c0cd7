import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyList } from '#renderer/ui/key-list.tsx';
import { screens } from './paths.ts';

/** The list of keys, behind `?`. */
export function KeysDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation(['shell', 'common', 'timeline']);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('keys.title')} closeLabel={t('common:close')}>
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
              { keys: ['Ctrl', 'L'], text: t('keys.log') },
              { keys: ['↑', '↓'], text: t('keys.neighbours') },
              { keys: ['Esc'], text: t('keys.close') },
              { keys: ['?'], text: t('keys.keys') },
            ],
          },
          {
            title: t('keys.lines.title', { today: t('nav.today'), reporting: t('nav.reporting') }),
            rows: [
              { keys: ['↑', '↓'], text: t('keys.lines.neighbours') },
              { keys: ['Home', 'End'], text: t('keys.lines.ends') },
              { keys: ['↵'], text: t('keys.lines.settle') },
              { keys: ['Tab'], text: t('keys.lines.inside') },
              { keys: ['Ctrl', '↵'], text: t('keys.lines.save') },
            ],
          },
          {
            title: t('nav.activities'),
            rows: [
              { keys: ['1', '–', '4'], text: t('keys.views') },
              { keys: ['R'], text: t('keys.report') },
              { keys: ['Ctrl', 'P'], text: t('keys.print') },
              { keys: ['Ctrl', '↵'], text: t('keys.openRecord') },
              { keys: ['Space'], text: t('keys.choose') },
              { keys: ['Shift', 'Space'], text: t('keys.chooseUpTo') },
              { keys: ['Ctrl', 'A'], text: t('keys.chooseAll') },
            ],
          },
          {
            title: t('keys.table.inTable'),
            rows: [
              { keys: ['F2'], text: t('keys.table.edit') },
              { keys: ['Delete'], text: t('keys.table.empty') },
              { keys: ['Shift', '↑', '↓', '←', '→'], text: t('keys.table.mark') },
              { keys: ['Ctrl', 'C', 'V'], text: t('keys.table.copy') },
              { keys: ['Alt', '←', '→'], text: t('keys.table.resize') },
              { keys: ['Ctrl', 'Shift', '←', '→'], text: t('keys.table.moveColumn') },
            ],
          },
          {
            title: t('timeline:title'),
            rows: [
              { keys: ['+'], text: t('timeline:zoomIn') },
              { keys: ['−'], text: t('timeline:zoomOut') },
              { keys: ['0'], text: t('timeline:fit') },
              { keys: ['←', '→'], text: t('timeline:alongTime') },
              { keys: ['T'], text: t('timeline:toAsOf') },
              { keys: ['M'], text: t('timeline:moveDates') },
            ],
          },
        ]}
      />
    </Dialog>
  );
}
