import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SuggestedInvitee } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Whom one will want to invite: the chair, the secretary, who presents, who was invited the last time. */
export function SuggestedInvitees({ meeting }: { meeting: string }) {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const language = useLanguage();
  const { tell } = useToldAction();
  const { data: suggested = [] } = useQuery(queries.board.suggestedInvitees.queryOptions({ input: { id: meeting } }));
  if (suggested.length === 0) return null;
  const invite = (chosen: readonly SuggestedInvitee[]) =>
    void tell(t('invitees.invited', { count: chosen.length }), (client) =>
      client.board.invite({
        meeting,
        invitees: chosen.map(({ person, name, organisation, capacity }) => ({
          person,
          name,
          organisation,
          capacity,
          topic: {},
        })),
      }),
    );
  return (
    <Section
      title={t('invitees.suggested')}
      level={3}
      note={suggested.length}
      action={
        suggested.length > 1 && (
          <span className="text-sm">
            <Link onPress={() => invite(suggested)}>{t('invitees.inviteAll')}</Link>
          </span>
        )
      }
    >
      <ul className="border-t border-line">
        {suggested.map((one) => {
          const name = textIn(one.shownName, language);
          const facts = [textIn(one.organisationName?.title, language), t(`invitees.why.${one.why}`)];
          return (
            <li key={one.person ?? name} className="flex items-baseline gap-3 border-b border-line py-1.5">
              <span className="min-w-0 flex-1 text-pretty">
                {name} <span className="text-sm text-ink-3">{facts.filter(Boolean).join(' · ')}</span>
              </span>
              <span className="text-sm">
                <Link onPress={() => invite([one])} aria-label={t('invitees.inviteName', { name })}>
                  {t('invitees.inviteOne')}
                </Link>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
