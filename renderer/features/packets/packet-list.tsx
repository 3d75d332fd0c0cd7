import { useTranslation } from 'react-i18next';
import { savedFileName } from '#shared/contract/host.ts';
import type { PacketView, TakenAnswer } from '#shared/contract/packets.ts';
import { formatDate, formatInstant, textIn } from '#shared/i18n/format.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';

interface PacketListProps {
  packets: readonly PacketView[];
  /** Beside each which programme it is of; on the programme's own page that is known. */
  hasProgrammes: boolean;
}

/** The packets that were made, newest first, and what was taken of their answers. */
export function PacketList({ packets, hasProgrammes }: PacketListProps) {
  const { t } = useTranslation('packets');
  return (
    <ul aria-label={t('list.title')} className="border-t border-line-strong">
      {packets.map((packet) => (
        <li key={packet.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-2.5">
          <PacketLines packet={packet} hasProgramme={hasProgrammes} />
          <SaveAgain packet={packet} />
        </li>
      ))}
    </ul>
  );
}

function PacketLines({ packet, hasProgramme }: { packet: PacketView; hasProgramme: boolean }) {
  const { t } = useTranslation('packets');
  const language = useLanguage();
  const { programme, recipient, answers } = packet;
  const facts = [
    t('list.made', { date: formatDate(sofiaTime(packet.madeAt).day, language) }),
    t('list.asked', { count: packet.asked }),
    t(`list.language.${packet.language}`),
  ];
  return (
    <div className="flex min-w-0 flex-1 basis-80 flex-col gap-0.5">
      <p>
        <span className="font-semibold">{packet.code}</span>
        {recipient !== '' && <> · {t('list.for', { recipient })}</>}
        {hasProgramme && (
          <>
            {' · '}
            {programme === null ? (
              t('group.activity')
            ) : (
              <Link href={recordHref('programme', programme.id) ?? ''}>{textIn(programme.title, language)}</Link>
            )}
          </>
        )}
      </p>
      <p className="text-sm text-ink-3">{facts.join(' · ')}</p>
      {answers.length === 0 ? (
        <p className="text-sm text-ink-3">{t('list.noAnswer')}</p>
      ) : (
        answers.map((answer) => (
          <p key={answer.id} className="text-sm text-ink-2">
            <AnswerLine answer={answer} />
          </p>
        ))
      )}
    </div>
  );
}

function AnswerLine({ answer }: { answer: TakenAnswer }) {
  const { t } = useTranslation('packets');
  const language = useLanguage();
  const { answeredBy, answeredAt, takenAt, takenBy, taken, left } = answer;
  return t('list.answer', {
    who: answeredBy,
    when: answeredAt === null ? '—' : formatDate(sofiaTime(answeredAt).day, language),
    taken: t('list.taken', { count: taken }),
    left: left === 0 ? '' : `, ${t('list.left', { count: left })}`,
    by: textIn(takenBy, language),
    at: formatInstant(takenAt, language),
  });
}

/** The same form again: a stick is lost sooner than a workbook. */
function SaveAgain({ packet }: { packet: PacketView }) {
  const { t } = useTranslation('packets');
  const { run, isRunning } = useAction();
  const save = () =>
    run(async ({ client, host, toaster }) => {
      const suggestedName = savedFileName([packet.code, packet.recipient].filter(Boolean).join(' – '), '.html');
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
      if (grant === null) return;
      const { name } = await client.packets.saveAgain({ id: packet.id, grant });
      toaster.show({ text: t('list.savedAgain', { name }) });
    });
  return (
    <Button
      size="small"
      isPending={isRunning}
      onPress={() => void save()}
      aria-label={t('list.saveAgainOf', { code: packet.code })}
    >
      {t('list.saveAgain')}
    </Button>
  );
}
