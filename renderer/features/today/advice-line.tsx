import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

const answers = ['accepted', 'partly', 'declined', 'deferred'] as const;

/** What the Board advised and nobody has answered, or an action past its day. */
export function AdviceLine({ line: outcome }: LineProps<OutcomeView>) {
  const { t } = useTranslation(['today', 'common']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  const { tell } = useToldAction();
  const isAdvice = outcome.waits === 'awaitsResponse';
  const days = outcome.waitingDays;
  const close = () =>
    tell(t('advice.closed'), (client) =>
      client.records.update({ entity: 'outcome', id: outcome.id, fields: { state: 'closed' } }),
    );
  return (
    <ActionLine
      lead={
        <StatusLabel status={isAdvice ? 'noRecentReport' : 'overdue'}>
          {t(isAdvice ? 'advice.awaits' : 'advice.overdue')}
        </StatusLabel>
      }
      title={<TitleLink href={recordHref('meeting', outcome.meeting)}>{textIn(outcome.text, language)}</TitleLink>}
      note={[textIn(outcome.meetingName.title, language), days === null ? '' : t('common:daysAgo', { count: days })]
        .filter(Boolean)
        .join(' · ')}
      action={
        !isReadOnly &&
        (isAdvice ? (
          <Link data-settle aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {t('advice.answer')}
          </Link>
        ) : (
          <Link data-settle onPress={() => void close()}>
            {t('advice.close')}
          </Link>
        ))
      }
    >
      {isOpen && <AnswerForm outcome={outcome} onClose={() => setIsOpen(false)} />}
    </ActionLine>
  );
}

function AnswerForm({ outcome, onClose }: { outcome: OutcomeView; onClose: () => void }) {
  const { t } = useTranslation(['today', 'common', 'fields']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const [response, setResponse] = useState<(typeof answers)[number] | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    if (response === null) return setProblem(t('advice.choose'));
    const refusal = await tell(t('advice.answered'), (client) =>
      client.records.update({
        entity: 'outcome',
        id: outcome.id,
        fields: {
          response,
          respondedOn: asOf,
          ...(text.trim() === '' ? {} : { responseText: { [language]: text.trim() } }),
        },
      }),
    );
    if (refusal !== null) setProblem(refusal);
  };
  return (
    <form
      className="flex max-w-160 flex-col gap-3 pt-1 @min-[560px]:ml-[166px]"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RadioGroup
        label={t('advice.response')}
        orientation="horizontal"
        choices={answers.map((value) => ({ value, label: capitalised(t(`fields:choice.response.${value}`)) }))}
        value={response}
        onChange={(value) => {
          setResponse(value);
          setProblem(null);
        }}
        error={problem}
      />
      <TextArea label={t('advice.text')} labelNote={t('common:optional')} value={text} onChange={setText} rows={2} />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" size="small" isPending={isRunning}>
          {t('advice.save')}
        </Button>
        <Button size="small" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
