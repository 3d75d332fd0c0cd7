import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingTemplateNames, type MeetingTemplateName, type MeetingView } from '#shared/contract/board.ts';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { languages } from '#shared/model/values.ts';
import { proposedMeetingDay } from '#shared/rules/board-calendar.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { emptyText, TextPair } from '#renderer/app/form/text-pair.tsx';
import { nextNumber, suggestedTitle } from './suggested-title.ts';
import { TemplateAgenda } from './template-agenda.tsx';

interface NewMeetingDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meetings: readonly MeetingView[];
}

export function NewMeetingDialog({ isOpen, onOpenChange, meetings }: NewMeetingDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('create.title')} closeLabel={t('common:close')}>
      <NewMeetingForm meetings={meetings} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function NewMeetingForm({ meetings, onDone }: { meetings: readonly MeetingView[]; onDone: () => void }) {
  const { t, i18n: texts } = useTranslation(['board', 'common']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const { data: templates = [] } = useQuery(queries.board.templates.queryOptions());
  const number = nextNumber(meetings);
  const [template, setTemplate] = useState<MeetingTemplateName>('regular');
  const [copyOf, setCopyOf] = useState<string | null>(null);
  const [topic, setTopic] = useState(emptyText);
  const [title, setTitle] = useState(() => suggestedTitle(number, 'regular', texts));
  const [on, setOn] = useState<string | null>(() => proposedMeetingDay(meetings, asOf));
  const [isChecked, setIsChecked] = useState(false);
  const isEmpty = (text: typeof title) => languages.every((one) => text[one].trim() === '');
  const isUntitled = isEmpty(title);
  const isTopicMissing = template === 'topic' && isEmpty(topic);
  const isDayMissing = on === null || precisionOf(on) !== 'day';

  const choose = (name: MeetingTemplateName) => {
    const suggested = suggestedTitle(number, template, texts);
    // A title of one's own stays.
    if (languages.every((one) => title[one] === suggested[one])) setTitle(suggestedTitle(number, name, texts));
    setTemplate(name);
  };
  const create = async () => {
    setIsChecked(true);
    if (isUntitled || isDayMissing || isTopicMissing) return;
    await run(async ({ client }) => {
      const { id } = await client.board.createMeeting({
        title: { bg: title.bg, en: title.en },
        on,
        template,
        topic: { bg: topic.bg, en: topic.en },
        copyOf,
      });
      onDone();
      goTo(recordHref('meeting', id) ?? '');
    });
  };

  return (
    <QuickForm onSave={create}>
      <RadioGroup
        label={t('create.template')}
        choices={meetingTemplateNames.map((value) => ({
          value,
          label: t(`create.templates.${value}`),
          detail: t(`create.templateDetail.${value}`),
        }))}
        value={template}
        onChange={choose}
      />
      {template === 'topic' && (
        <TextPair
          label={t('create.topic')}
          value={topic}
          onChange={setTopic}
          error={isChecked && isTopicMissing ? t('create.needsTopic') : null}
        />
      )}
      <TextPair
        label={t('create.name')}
        value={title}
        onChange={setTitle}
        error={isChecked && isUntitled ? t('create.needsTitle') : null}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <PartialDateField
          label={t('create.date')}
          value={on}
          onChange={setOn}
          parse={parsePartialDate}
          format={(value) => formatPartialDate(value, language)}
          notUnderstood={t('create.needsDay')}
          error={isChecked && isDayMissing ? t('create.needsDay') : null}
        />
        <Select
          label={t('create.agendaFrom')}
          options={meetings
            .filter(({ items }) => items > 0)
            .map(({ id, title: of, day }) => ({
              value: id,
              label: textIn(of, language),
              ...(day === null ? {} : { detail: formatDate(day, language) }),
            }))}
          noneLabel={t('create.agendaFromTemplate')}
          value={copyOf}
          onChange={setCopyOf}
        />
      </div>
      <p className="-mt-2 text-sm text-pretty text-ink-3">{t('create.dateHint')}</p>
      {copyOf === null ? (
        <TemplateAgenda template={templates.find(({ name }) => name === template)} />
      ) : (
        <p className="text-sm text-pretty text-ink-3">{t('create.copyHint')}</p>
      )}
      <FormButtons label={t('create.confirm')} isPending={isRunning} onSave={create} onCancel={onDone} />
    </QuickForm>
  );
}
