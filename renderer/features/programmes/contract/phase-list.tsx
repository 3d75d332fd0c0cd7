import { useTranslation } from 'react-i18next';
import { Ellipsis, Plus } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { RecordValue } from '#renderer/app/record-field/record-field.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useWords } from '../use-words.ts';

const columns = ['code', 'title', 'lead', 'from', 'to'] as const;
const head = 'py-1 pr-3 text-left text-xs font-semibold text-ink-3';

/** Phases or work packages in their order: each fact is edited where it stands. */
export function PhaseList({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { isReadOnly } = useWorkbook();
  const { language } = useWords();
  const { run } = useAction();
  const { phases } = programme;
  const isGrant = programme.kind === 'grant';
  const add = () =>
    run(({ client }) =>
      client.records.create({
        entity: 'phase',
        fields: {
          programme: programme.id,
          kind: isGrant ? 'workPackage' : 'phase',
          title: { [language]: t(isGrant ? 'phases.newPackage' : 'phases.newPhase') },
          sortOrder: Math.max(0, ...phases.map(({ sortOrder }) => sortOrder ?? 0)) + 1,
        },
      }),
    );
  if (programme.kind === 'network' && phases.length === 0) return null;
  return (
    <Section
      level={3}
      title={t(isGrant ? 'phases.packages' : 'phases.phases')}
      note={phases.length > 0 ? phases.length : undefined}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => void add()}>
            {t(isGrant ? 'phases.newPackage' : 'phases.newPhase')}
          </Button>
        )
      }
    >
      {phases.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('phases.none')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full min-w-160 table-fixed border-t border-line">
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col" className={`${head} ${widths[name]}`}>
                    {t(`phases.column.${name}`)}
                  </th>
                ))}
                <th scope="col" className="w-9">
                  <span className="sr-only">{t('funderPeriod.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {phases.map((phase, index) => (
                <tr key={phase.id} className="border-t border-line align-top">
                  {columns.map((name) => (
                    <td key={name} className="py-1 pr-3 text-pretty">
                      <RecordValue
                        entity="phase"
                        record={phase}
                        name={name}
                        label={`${t(`phases.column.${name}`)}, ${phase.code ?? phase.title[language]}`}
                      />
                    </td>
                  ))}
                  <td className="py-0.5">{!isReadOnly && <PhaseMenu phases={phases} index={index} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

const widths = { code: 'w-24', title: '', lead: 'w-32', from: 'w-36', to: 'w-36' } as const;

/** Up, down, or out of sight: nothing is deleted, and what belongs to it keeps its name. */
function PhaseMenu({ phases, index }: { phases: ProgrammeDetail['phases']; index: number }) {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  const { run } = useAction();
  const done = useTold();
  const phase = phases[index];
  if (phase === undefined) return null;
  const name = phase.code ?? title(phase);
  const act = async (id: string) => {
    if (id === 'archive') {
      const made = await run(({ client }) => client.records.archive({ entity: 'phase', id: phase.id, archived: true }));
      if (made !== undefined) done(t('phases.archived', { name }));
      return;
    }
    const ids = phases.map((one) => one.id);
    const to = id === 'up' ? index - 1 : index + 1;
    await run(({ client }) =>
      client.records.reorder({ entity: 'phase', ids: ids.toSpliced(index, 1).toSpliced(to, 0, phase.id) }),
    );
  };
  return (
    <MenuButton
      label={t('funderPeriod.actions')}
      trigger={<IconButton size="small" icon={Ellipsis} label={`${t('funderPeriod.actions')}: ${name}`} />}
      onAction={(id) => void act(id)}
    >
      {index > 0 && <MenuItem id="up">{t('phases.up')}</MenuItem>}
      {index < phases.length - 1 && <MenuItem id="down">{t('phases.down')}</MenuItem>}
      <MenuItem id="archive">{t('phases.archive')}</MenuItem>
    </MenuButton>
  );
}
