import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { CompareBasis, PlanSide, ShownSide } from '#shared/contract/compare.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import type { Choices } from './use-comparison.ts';
import { useSideName } from './use-side-name.ts';

export interface SidePickerProps {
  label: string;
  /** As it is told; undefined until it is known. */
  shown: ShownSide | undefined;
  basis: CompareBasis;
  choices: Choices;
  onChoose: (side: PlanSide) => void;
}

/** What stands on one side: a version of the plan, an issued pack, the day of a meeting, any day. */
export function SidePicker({ label, shown, basis, choices, onChoose }: SidePickerProps) {
  const { t } = useTranslation(['compare', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const sideName = useSideName(basis);
  const [day, setDay] = useState<Day | null>(null);
  const date = (of: Day) => formatDate(of, language);
  const days: { day: Day; name: string }[] = [
    { day: asOf, name: t('compare:pick.asOf') },
    ...(workbook.today === asOf ? [] : [{ day: workbook.today, name: t('compare:pick.today') }]),
    ...choices.meetings.map((meeting) => ({ day: meeting.day, name: textIn(meeting.title, language) })),
  ];
  return (
    <Popover
      label={label}
      trigger={
        <PillButton>
          {label} <b>{shown === undefined ? '…' : sideName(shown)}</b>
        </PillButton>
      }
      className="w-96"
    >
      {(close) => {
        const choose = (side: PlanSide) => {
          onChoose(side);
          setDay(null);
          close();
        };
        return (
          <div className="flex max-h-[60vh] flex-col gap-3 overflow-y-auto">
            <ChoiceList title={t('compare:pick.versions')}>
              {choices.versions.map(({ id, code, title, adoptedOn }) => (
                <Choice
                  key={id}
                  detail={date(adoptedOn)}
                  onPress={() => choose({ kind: 'version', id })}
                  name={`${code} · ${textIn(title, language)}`}
                />
              ))}
            </ChoiceList>
            <ChoiceList title={t('compare:pick.days')}>
              {days.map((one) => (
                <Choice
                  key={one.day + one.name}
                  detail={date(one.day)}
                  onPress={() => choose({ kind: 'day', day: one.day })}
                  name={one.name}
                />
              ))}
            </ChoiceList>
            <ChoiceList title={t('compare:pick.packs')}>
              {choices.packs.map(({ id, number, version, dataAsOf }) => (
                <Choice
                  key={id}
                  detail={date(dataAsOf)}
                  onPress={() => choose({ kind: 'pack', id })}
                  name={t('compare:pick.pack', { number: textIn(number, language), version })}
                />
              ))}
            </ChoiceList>
            <form
              className="flex items-end gap-2 border-t border-line pt-3"
              onSubmit={(event) => {
                event.preventDefault();
                if (day !== null) choose({ kind: 'day', day });
              }}
            >
              <DayField label={t('compare:pick.otherDay')} value={day} onChange={setDay} className="min-w-0 flex-1" />
              <Button type="submit" isDisabled={day === null}>
                {t('common:show')}
              </Button>
            </form>
          </div>
        );
      }}
    </Popover>
  );
}

function ChoiceList({ title, children }: { title: string; children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="text-xs leading-5 font-bold text-ink-3">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Choice({ name, detail, onPress }: { name: string; detail: string; onPress: () => void }) {
  return (
    <li>
      <AriaButton
        onPress={onPress}
        className="-mx-1.5 flex min-h-control-small w-[calc(100%+12px)] cursor-default items-baseline gap-3 rounded-sm px-1.5 py-1 text-left hover:bg-hover"
      >
        <span className="min-w-0 flex-1 text-pretty">{name}</span>
        <span className="shrink-0 text-sm text-ink-3">{detail}</span>
      </AriaButton>
    </li>
  );
}
