import { useMemo, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChevronsDownUp, ChevronsUpDown, Waypoints } from 'lucide-react';
import { strategyLevels } from '#shared/model/strategy.ts';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { IdleList } from './idle-list.tsx';
import { levelId, listLines, nodesInOrder } from './list-lines.ts';
import { MapExport } from './map/map-export.tsx';
import { StrategyMap } from './map/strategy-map.tsx';
import { NewNodeDialog } from './new-node-dialog.tsx';
import { NodePanel } from './node-panel.tsx';
import { StrategyList } from './strategy-list.tsx';
import { StrategyToolbar, type Part } from './strategy-toolbar.tsx';
import { TieDialog, type Tie } from './tie-dialog.tsx';
import { UnservedList } from './unserved-list.tsx';
import { usePanelState } from './use-panel-state.ts';

const levelIds = strategyLevels.map(levelId);
const none: readonly StrategyNodeView[] = [];

/** What the city wants to be and to achieve, and how far what serves it is. */
export function StrategyScreen({ recordId }: RecordScreenProps) {
  const { t } = useTranslation(['strategy', 'shell', 'common']);
  const { queries } = useApplication();
  const { preferences } = usePreferences();
  const { asOf, isReadOnly } = useWorkbook();
  const { openSearch } = useShellActions();
  const map = useQuery(queries.strategy.map.queryOptions({ input: { asOf }, placeholderData: keepPreviousData }));
  const nodes = map.data?.nodes ?? none;
  const [part, setPart] = useRemembered<Part>('strategy.part', 'whole');
  const [expanded, setExpanded] = useRemembered<Set<string>>('strategy.expanded', new Set(levelIds));
  const [isNewOpen, setIsNewOpen] = useState(false);
  const [tie, setTie] = useState<Tie | null>(null);
  const panel = usePanelState();
  const order = useMemo(() => nodesInOrder(listLines(nodes, new Map(), 'bg', (level) => level)), [nodes]);
  const unserved = useMemo(() => nodes.filter(({ id }) => map.data?.unserved.includes(id)), [nodes, map.data]);
  const idle = Object.values(map.data?.idle ?? {}).reduce((sum, count) => sum + count, 0);
  const isMap = part === 'whole' && preferences.strategyView === 'map';
  const isList = part === 'whole' && !isMap;

  const open = (id: string) => {
    panel.openHere(id);
    goTo(recordHref('strategyNode', id) ?? screenHref('strategy'));
  };
  const close = () => {
    goTo(screenHref('strategy'));
    document.querySelector<HTMLElement>(`[data-key="${recordId}"], [data-card="${recordId}"]`)?.focus();
  };
  const chosen = nodes.find(({ id }) => id === recordId);
  const at = recordId === null ? -1 : order.indexOf(recordId);
  const neighbour = (by: number) => {
    const id = at < 0 ? undefined : order[at + by];
    return id === undefined ? undefined : () => open(id);
  };
  const isAllOpen = nodes.length > 0 && nodes.every(({ id }) => expanded.has(id));

  return (
    <>
      <SplitView
        isPanelExpanded={panel.isExpanded}
        header={
          <>
            <ScreenHeader
              title={t('shell:nav.strategy')}
              search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
              action={
                !isReadOnly && (
                  <Button tone="primary" onPress={() => setIsNewOpen(true)}>
                    {t('new')}
                  </Button>
                )
              }
            />
            {nodes.length > 0 && (
              <StrategyToolbar
                part={part}
                onPart={setPart}
                counts={{ idle, unserved: unserved.length }}
                end={
                  isMap && map.data ? (
                    <MapExport map={map.data} />
                  ) : (
                    isList && (
                      <IconButton
                        size="small"
                        icon={isAllOpen ? ChevronsDownUp : ChevronsUpDown}
                        label={t(isAllOpen ? 'collapseAll' : 'expandAll')}
                        onPress={() =>
                          setExpanded(new Set(isAllOpen ? levelIds : [...levelIds, ...nodes.map(({ id }) => id)]))
                        }
                      />
                    )
                  )
                }
              />
            )}
          </>
        }
        panel={
          chosen && (
            <NodePanel
              key={chosen.id}
              node={chosen}
              nodes={nodes}
              onTie={setTie}
              onClose={close}
              width={panel.width}
              onWidthChange={panel.setWidth}
              isExpanded={panel.isExpanded}
              onExpandedChange={panel.setIsExpanded}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- moves the focus into the panel when a link was followed
              autoFocus={!panel.wasOpenedHere(chosen.id)}
              onPrevious={neighbour(-1)}
              onNext={neighbour(1)}
            />
          )
        }
      >
        <div
          role="presentation"
          className={isMap ? 'relative flex min-h-0 flex-1 flex-col' : '@container min-h-0 flex-1 overflow-y-auto pb-8'}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented && recordId !== null) close();
          }}
        >
          {map.isPending && (
            <div className="px-6 pt-2">
              <Skeleton label={t('common:loading')} lines={12} />
            </div>
          )}
          {map.isError && <ErrorState title={t('shell:errorTitle')} />}
          {map.data !== undefined && nodes.length === 0 && (
            <EmptyState
              icon={Waypoints}
              title={t('empty')}
              action={!isReadOnly && <Button onPress={() => setIsNewOpen(true)}>{t('new')}</Button>}
            >
              {t('emptyHint')}
            </EmptyState>
          )}
          {isMap && map.data !== undefined && nodes.length > 0 && (
            <StrategyMap map={map.data} current={recordId} onOpen={open} onTie={setTie} />
          )}
          {isList && nodes.length > 0 && (
            <StrategyList
              nodes={nodes}
              current={recordId}
              expanded={expanded}
              onExpandedChange={setExpanded}
              onOpen={open}
            />
          )}
          {part === 'idle' && <IdleList onTie={setTie} />}
          {part === 'unserved' && <UnservedList nodes={unserved} onTie={setTie} />}
        </div>
      </SplitView>
      <NewNodeDialog isOpen={isNewOpen} onOpenChange={setIsNewOpen} nodes={nodes} onCreated={open} />
      <TieDialog tie={tie} onClose={() => setTie(null)} nodes={nodes} />
    </>
  );
}
