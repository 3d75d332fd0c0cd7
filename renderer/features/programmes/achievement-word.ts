import type { TFunction } from 'i18next';
import type { Milestone } from '#shared/model/programme.ts';

/** In the gender of what is logged: етап – постигнат, събитие – състояло се. */
export const achievementWord = (
  kind: Milestone['kind'],
  status: 'achieved' | 'partly',
  t: TFunction<['programmes']>,
): string => (kind === 'event' ? t(`programmes:event.${status}`) : t(`programmes:milestone.${status}`));
