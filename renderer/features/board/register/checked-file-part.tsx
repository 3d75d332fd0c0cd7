import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import type { CheckedFile, FileVerdict } from '#shared/contract/pack-register.ts';
import { checkedFileFacts } from '#shared/i18n/checked-file-lines.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { StatusName } from '#renderer/ui/status.ts';
import { WhyBox } from '#renderer/ui/why-box.tsx';
import { PackErrata } from '../pack/pack-errata.tsx';

const marks: Record<FileVerdict, StatusName> = {
  ours: 'completed',
  remade: 'completed',
  changed: 'overdue',
  unissued: 'atRisk',
  notOurs: 'suspended',
};

interface CheckedFilePartProps {
  checked: CheckedFile;
  onHide: () => void;
}

/** What a file is to the register: in one sentence, then with what it rests on. */
export function CheckedFilePart({ checked, onHide }: CheckedFilePartProps) {
  const { t, i18n } = useTranslation('register');
  const language = useLanguage();
  const { verdict, name, pack } = checked;
  return (
    <Section
      title={t('check.result')}
      note={<span className="[overflow-wrap:anywhere]">{name}</span>}
      action={<IconButton icon={X} size="small" label={t('check.hide')} onPress={onHide} />}
    >
      <div role="status" className="flex max-w-200 flex-col gap-3">
        <WhyBox status={marks[verdict]} word={t(`check.verdict.${verdict}`)}>
          {t(`check.why.${verdict}`)}
        </WhyBox>
        <FieldList>
          {checkedFileFacts(checked, i18n, language).map(({ label, value }) => (
            <FieldRow key={label} label={label}>
              {value}
            </FieldRow>
          ))}
        </FieldList>
        {pack !== null && <PackErrata errata={pack.errata} />}
      </div>
    </Section>
  );
}
