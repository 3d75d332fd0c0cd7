import { useState, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { FilterChip, PillButton } from '#renderer/ui/filter-chip.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { PlanTable } from './plan-table.tsx';
import { RecordPanel } from './record-panel.tsx';
import { sampleGroups } from './sample-data.ts';

const planViews = [
  { value: 'table', label: 'Таблица' },
  { value: 'board', label: 'Дъска' },
  { value: 'timeline', label: 'Времева линия' },
  { value: 'districts', label: 'Райони' },
] as const;

/** The plan's table with a record beside it: how the parts stand together. */
export function PlanSample({ switcher }: { switcher: ReactNode }) {
  const [current, setCurrent] = useState<string | null>('ACT-01');
  const [isExpanded, setExpanded] = useState(false);
  const activities = sampleGroups.flatMap((group) => group.activities);
  const at = activities.findIndex((activity) => activity.code === current);
  const activity = activities[at];
  const step = (by: number) => {
    const neighbour = activities[at + by];
    return neighbour && (() => setCurrent(neighbour.code));
  };
  return (
    <SplitView
      header={
        <>
          <ScreenHeader
            title="План за действие"
            sub="приет на 22.10.2020 г."
            aside={switcher}
            search={<SearchPill label="Търсене" hint="Ctrl K" onPress={() => {}} />}
            action={<Button tone="primary">Нова дейност</Button>}
          />
          <Toolbar
            label="Изглед и филтри"
            end={
              <>
                <PillButton>
                  Групирано по <b>фокусна област</b>
                </PillButton>
                <PillButton>
                  Сравни с <b>01.10.2020 г.</b>
                </PillButton>
              </>
            }
          >
            <Segmented label="Изглед" segments={planViews} value="table" onChange={() => {}} />
            <FilterChip isSelected onChange={() => {}}>
              Всички · 36
            </FilterChip>
            <FilterChip
              count={2}
              mark={<StatusMark status="overdue" size={10} />}
              isSelected={false}
              onChange={() => {}}
            >
              просрочени
            </FilterChip>
            <FilterChip
              count={3}
              mark={<StatusMark status="atRisk" size={10} />}
              isSelected={false}
              onChange={() => {}}
            >
              в риск
            </FilterChip>
            <FilterChip
              count={5}
              mark={<StatusMark status="noRecentReport" size={10} />}
              isSelected={false}
              onChange={() => {}}
            >
              без скорошен отчет
            </FilterChip>
          </Toolbar>
        </>
      }
      isPanelExpanded={isExpanded && activity !== undefined}
      panel={
        activity && (
          <RecordPanel
            activity={activity}
            isExpanded={isExpanded}
            onExpandedChange={setExpanded}
            onClose={() => {
              setCurrent(null);
              setExpanded(false);
            }}
            onPrevious={step(-1)}
            onNext={step(1)}
          />
        )
      }
    >
      <PlanTable groups={sampleGroups} current={current} onOpen={setCurrent} />
    </SplitView>
  );
}
