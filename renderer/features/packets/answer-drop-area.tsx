import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from 'lucide-react';
import { DropArea } from '#renderer/features/attachments/drop-area.tsx';
import { useReadAnswer } from './use-read-answer.ts';

/**
 * A screen on which the file of an answer may be dropped anywhere: its preview opens. What stands inside and takes files
 * itself (evidence, papers) has them first.
 */
export function AnswerDropArea({ children }: { children: ReactNode }) {
  const { t } = useTranslation('packets');
  const { drop, refuse } = useReadAnswer();
  return (
    <DropArea
      staging={{ drop, refuse }}
      isDisabled={false}
      label={t('list.dropHere')}
      icon={FileInput}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      {children}
    </DropArea>
  );
}
