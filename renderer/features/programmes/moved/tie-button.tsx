import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { useRecordChoices } from '#renderer/app/use-record-choices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CellChoices } from '#renderer/ui/cell-choices.tsx';

interface TieButtonProps {
  entity: 'kpi' | 'activity' | 'strategyNode';
  /** Those that are tied already. */
  taken: readonly string[];
  label: string;
  onPick: (id: string, name: string) => void;
}

/** Ties a record that is found by a few letters of its name. */
export function TieButton({ entity, taken, label, onPick }: TieButtonProps) {
  const { t } = useTranslation('common');
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const choices = useRecordChoices(entity, taken);
  return (
    <span ref={button} className="inline-flex">
      <Button size="small" icon={Plus} onPress={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <CellChoices
          label={label}
          options={choices}
          value={null}
          emptyText={t('nothingFound')}
          cell={button}
          onPick={(id) => {
            setIsOpen(false);
            if (id !== null) onPick(id, choices.find(({ value }) => value === id)?.label ?? '');
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
    </span>
  );
}
