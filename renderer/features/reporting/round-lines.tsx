import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked, Round, RoundLine as Line } from '#shared/contract/reporting.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActionList } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { groupLines, type OwnerGroup, type UnitGroup } from './group-lines.ts';
import { RoundLine } from './round-line.tsx';

/** Who is asked by one letter, and for what. */
export interface Remindable {
  unit: Asked | null;
  person: Asked | null;
  lines: readonly Line[];
}

interface RoundLinesProps {
  round: Round;
  lines: readonly Line[];
  onReport: ((line: Line) => void) | undefined;
  onCorrect: ((line: Line) => void) | undefined;
  /** Only of what is missing. */
  onRemind: ((asked: Remindable) => void) | undefined;
}

/** Lines under who answers for them: units, and in each its people. */
export function RoundLines({ round, lines, ...actions }: RoundLinesProps) {
  return groupLines(round, lines).map((group) => (
    <UnitLines key={group.unit?.id ?? 'nobody'} group={group} {...actions} />
  ));
}

interface UnitLinesProps extends Omit<RoundLinesProps, 'round' | 'lines'> {
  group: UnitGroup;
}

function UnitLines({ group: { unit, owners, lines }, onRemind, ...actions }: UnitLinesProps) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const name = unit === null ? t('withoutUnit') : textIn(unit.title, language);
  const named = owners.some(({ owner }) => owner !== null);
  // Where one person answers for all of it, the letter to the unit would say the same.
  const remind = owners.length === 1 && named ? undefined : onRemind;
  return (
    <Section
      title={name}
      note={t('lines', { count: lines.length })}
      action={remind && <Remind name={name} onPress={() => remind({ unit, person: null, lines })} />}
    >
      {named ? (
        owners.map((group) => (
          <OwnerLines
            key={group.owner?.id ?? 'nobody'}
            group={group}
            onRemind={onRemind && (() => onRemind({ unit, person: group.owner, lines: group.lines }))}
            {...actions}
          />
        ))
      ) : (
        <Lines lines={lines} {...actions} />
      )}
    </Section>
  );
}

interface OwnerLinesProps extends Omit<UnitLinesProps, 'group' | 'onRemind'> {
  group: OwnerGroup;
  onRemind: (() => void) | undefined;
}

function OwnerLines({ group: { owner, lines }, onRemind, ...actions }: OwnerLinesProps) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const name = owner === null ? t('withoutOwner') : textIn(owner.title, language);
  return (
    <Section
      level={3}
      role="group"
      title={name}
      note={lines.length}
      action={onRemind && owner && <Remind name={name} onPress={onRemind} />}
      className="mb-2"
    >
      <Lines lines={lines} {...actions} />
    </Section>
  );
}

function Remind({ name, onPress }: { name: string; onPress: () => void }) {
  const { t } = useTranslation('reporting');
  return (
    <Link className="text-sm" aria-label={`${t('remind')}: ${name}`} onPress={onPress}>
      {t('remind')}
    </Link>
  );
}

/** Shown at once; the rest on demand. */
const linesShown = 100;

function Lines({ lines, onReport, onCorrect }: Pick<RoundLinesProps, 'lines' | 'onReport' | 'onCorrect'>) {
  const { t } = useTranslation('today');
  const [limit, setLimit] = useState(linesShown);
  return (
    <>
      <ActionList>
        {lines.slice(0, limit).map((line) => (
          <RoundLine
            key={line.id}
            line={line}
            onReport={onReport && (() => onReport(line))}
            onCorrect={onCorrect && (() => onCorrect(line))}
          />
        ))}
      </ActionList>
      {lines.length > limit && (
        <p className="pt-1 text-sm">
          <Link onPress={() => setLimit(limit * 3)}>{t('more', { count: lines.length - limit })}</Link>
        </p>
      )}
    </>
  );
}
