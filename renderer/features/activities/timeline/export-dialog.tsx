import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromNumber } from '#shared/rules/day.ts';
import { endOf, type TimeExtent, type TimeWindow } from '#shared/charts/timeline/time-window.ts';
import { savedFileName } from '#shared/contract/host.ts';
import type { timelineFittings, timelinePapers } from '#shared/contract/timeline.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { saveFile } from '#renderer/app/save-file.ts';
import { longestSide, svgPicture } from '#renderer/app/svg-picture.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceCards } from '#renderer/ui/choice-cards.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';

const formats = ['pdf', 'svg', 'png'] as const;
type Format = (typeof formats)[number];

interface ExportDialogProps {
  question: PlanQuestion;
  /** How many activities match. */
  count: number;
  /** The time in view; null before it was drawn. */
  window: TimeWindow | null;
  onClose: () => void;
}

/** The days that begin and end in the window. */
const extentOfWindow = (window: TimeWindow): TimeExtent => ({
  first: dayFromNumber(Math.ceil(window.from)),
  last: dayFromNumber(Math.floor(endOf(window)) - 1),
});

/** The timeline as a file: pages that fit paper, one drawing, or a picture. Everything that matches is in it. */
export function ExportDialog({ question, count, window, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['timeline', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const [format, setFormat] = useState<Format>('pdf');
  const [paper, setPaper] = useState<(typeof timelinePapers)[number]>('a4');
  const [fitting, setFitting] = useState<(typeof timelineFittings)[number]>('split');
  const [isWhole, setIsWhole] = useState(true);
  const [refusal, setRefusal] = useState<string | null>(null);
  const inView = window === null ? null : extentOfWindow(window);

  const save = async () => {
    setRefusal(null);
    const name = t('timeline:export.fileName', { date: asOf });
    const asked = { asOf, question, language, period: isWhole ? null : inView };
    await run(
      async (application) => {
        const saved = format === 'png' ? await savePicture() : await saveByCore();
        if (saved === null) return;
        application.toaster.show({ text: t('timeline:export.saved', { name: saved }) });
        onClose();

        async function saveByCore(): Promise<string | null> {
          const suggestedName = savedFileName(name, `.${format}`);
          const grant = await application.host.pickPath({ purpose: 'saveFile', suggestedName });
          if (grant === null) return null;
          const file =
            format === 'pdf'
              ? await application.client.timeline.save({ ...asked, grant, format: 'pdf', paper, fitting })
              : await application.client.timeline.save({ ...asked, grant, format: 'svg' });
          return file.name;
        }

        async function savePicture(): Promise<string | null> {
          const drawing = await application.client.timeline.drawing(asked);
          const longest = Math.max(drawing.width, drawing.height);
          if (longest > longestSide) {
            setRefusal(t('timeline:export.tooTall'));
            return null;
          }
          const scale = longest * 2 > longestSide ? 1 : 2;
          return saveFile(application, {
            name,
            format: 'png',
            make: () => svgPicture(drawing.svg, { ...drawing, scale }),
          });
        }
      },
      { onError: ({ message }) => setRefusal(message) },
    );
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('timeline:export.title')}
      closeLabel={t('common:close')}
      isDismissable={!isRunning}
      footer={
        <>
          {isRunning && (
            <span className="mr-auto self-center">
              <Spinner label={t('timeline:export.working')} isLabelShown />
            </span>
          )}
          <Button isDisabled={isRunning} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button tone="primary" isPending={isRunning} onPress={() => void save()}>
            {t('timeline:export.confirm')}
          </Button>
        </>
      }
    >
      <p className="text-pretty text-ink-2">{t('timeline:export.lead', { count })}</p>
      <ChoiceCards
        label={t('timeline:export.format')}
        value={format}
        onChange={setFormat}
        choices={formats.map((value) => ({
          value,
          label: t(`timeline:export.${value}`),
          detail: t(`timeline:export.${value}Detail`),
        }))}
      />
      {format === 'pdf' && (
        <div className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-4">
          <RadioGroup
            label={t('timeline:export.paper')}
            value={paper}
            onChange={setPaper}
            choices={(['a4', 'a3'] as const).map((value) => ({ value, label: t(`timeline:export.${value}`) }))}
          />
          <RadioGroup
            label={t('timeline:export.fitting')}
            value={fitting}
            onChange={setFitting}
            choices={(['split', 'onePage'] as const).map((value) => ({
              value,
              label: t(`timeline:export.${value}`),
              detail: t(`timeline:export.${value}Detail`),
            }))}
          />
        </div>
      )}
      {inView && (
        <RadioGroup
          label={t('timeline:export.period')}
          value={isWhole ? 'whole' : 'view'}
          onChange={(value) => setIsWhole(value === 'whole')}
          choices={[
            { value: 'whole', label: t('timeline:export.wholePeriod') },
            {
              value: 'view',
              label: t('timeline:export.viewPeriod', {
                from: formatDate(inView.first, language),
                to: formatDate(inView.last, language),
              }),
            },
          ]}
        />
      )}
      {refusal !== null && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}
