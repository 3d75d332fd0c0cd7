import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileInput, Plus } from 'lucide-react';
import type { Programme } from '#shared/model/programme.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { MakePacketDialog } from './make-packet-dialog.tsx';
import { PacketList } from './packet-list.tsx';
import { useReadAnswer } from './use-read-answer.ts';

/** On a programme's page: the forms that went out to its coordinator, and what came back. */
export function PacketsPart({ programme }: { programme: Programme }) {
  const { t } = useTranslation('packets');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { pick, isRunning } = useReadAnswer();
  const [isMaking, setIsMaking] = useState(false);
  const { data: packets = [] } = useQuery(queries.packets.list.queryOptions({ input: { programme: programme.id } }));
  return (
    <Section
      title={t('list.title')}
      note={packets.length > 0 ? packets.length : undefined}
      action={
        <span className="flex gap-2">
          <Button size="small" icon={FileInput} isPending={isRunning} onPress={() => void pick()}>
            {t('read')}
          </Button>
          {!isReadOnly && (
            <Button size="small" icon={Plus} onPress={() => setIsMaking(true)}>
              {t('make.button')}
            </Button>
          )}
        </span>
      }
    >
      {packets.length === 0 ? (
        <p className="border-t border-line-strong pt-2.5 text-pretty text-ink-3">{t('list.none')}</p>
      ) : (
        <PacketList packets={packets} hasProgrammes={false} />
      )}
      {isMaking && (
        <MakePacketDialog
          of={{ programme: programme.id }}
          name={programme.acronym ?? textIn(programme.title, language)}
          onClose={() => setIsMaking(false)}
        />
      )}
    </Section>
  );
}
