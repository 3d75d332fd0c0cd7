import { useTranslation } from 'react-i18next';
import { Trash2 } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineChoice } from '../inline-choice.tsx';

type InviteeView = MeetingDetail['invitees'][number];

const capacities = ['chair', 'secretary', 'presenter', 'invited', 'guest'] as const;
const responses = ['none', 'accepted', 'declined'] as const;
const attendances = ['unknown', 'yes', 'no'] as const;

interface InviteeRowProps {
  invitee: InviteeView;
  isHeld: boolean;
  /** Where no heading above says for which topic. */
  hasTopic: boolean;
}

export function InviteeRow({ invitee, isHeld, hasTopic }: InviteeRowProps) {
  const { t } = useTranslation(['board', 'fields', 'common']);
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const name = textIn(invitee.shownName, language);
  const organisation = textIn(invitee.organisationName?.title, language);
  const about = [organisation === name ? '' : organisation, hasTopic && textIn(invitee.topic, language)]
    .filter(Boolean)
    .join(' · ');
  const save = (fields: Record<string, unknown>) =>
    void run(({ client }) => client.records.update({ entity: 'invitee', id: invitee.id, fields }));
  return (
    <tr className="border-b border-line align-top">
      <td className="py-2 pr-4">
        <span className="font-medium">{name}</span>
        {about && <span className="block text-sm text-pretty text-ink-3">{about}</span>}
      </td>
      <td className="w-36 py-2 pr-4">
        <InlineChoice
          label={`${t('invitees.capacity')}, ${name}`}
          choices={capacities.map((value) => ({ value, label: capitalised(t(`fields:choice.capacity.${value}`)) }))}
          value={invitee.capacity}
          onChange={(capacity) => save({ capacity })}
          isReadOnly={isReadOnly}
        />
      </td>
      <td className="w-44 py-2 pr-4">
        {isHeld ? (
          <InlineChoice
            label={`${t('invitees.attended')}, ${name}`}
            choices={attendances.map((value) => ({ value, label: capitalised(t(`invitees.attendance.${value}`)) }))}
            value={invitee.attended ?? 'unknown'}
            onChange={(attended) => save({ attended: attended === 'unknown' ? null : attended })}
            isReadOnly={isReadOnly}
          />
        ) : (
          <InlineChoice
            label={`${t('invitees.response')}, ${name}`}
            choices={responses.map((value) => ({ value, label: capitalised(t(`invitees.responses.${value}`)) }))}
            value={invitee.response}
            onChange={(response) => save({ response })}
            isReadOnly={isReadOnly}
          />
        )}
      </td>
      {!isReadOnly && (
        <td className="w-8 py-1">
          <RemoveInvitee id={invitee.id} name={name} />
        </td>
      )}
    </tr>
  );
}

function RemoveInvitee({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation(['board', 'common']);
  const { run } = useAction();
  const told = useTold();
  const remove = () =>
    run(async ({ client }) => {
      await client.records.archive({ entity: 'invitee', id, archived: true });
      told(t('invitees.removed', { name }));
    });
  return <IconButton size="small" icon={Trash2} label={t('invitees.remove', { name })} onPress={() => void remove()} />;
}
