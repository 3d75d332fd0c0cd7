import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetail, RiskReviewView } from '#shared/contract/risks.ts';
import { formatDate, formatInstant, formatShortDate, textIn } from '#shared/i18n/format.ts';
import { riskLevel, riskScore } from '#shared/rules/risk-level.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { Link } from '#renderer/ui/link.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { LevelLabel } from '../risk-level.tsx';

interface ReviewsPartProps {
  risk: RiskDetail;
  onCorrect: (review: string) => void;
}

const shownAtFirst = 4;

/** The state of play as it was seen, newest first: how it was judged, what was done, and who wrote it down when. */
export function ReviewsPart({ risk, onCorrect }: ReviewsPartProps) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { reviews } = risk;
  const withdrawn = new Set(reviews.map(({ supersedes }) => supersedes));
  const shown = isOpen ? reviews : reviews.slice(0, shownAtFirst);
  return (
    <Section level={3} title={t('reviews.title')} note={reviews.length > 0 ? reviews.length : undefined}>
      {reviews.length === 0 ? (
        <p className="text-ink-3">{t('reviews.none')}</p>
      ) : (
        <LogList
          label={t('reviews.title')}
          entries={shown.map((review) => ({
            id: review.id,
            when: formatShortDate(review.asOf, language),
            dateTime: review.asOf,
            text: <ReviewText risk={risk} review={review} isWithdrawn={withdrawn.has(review.id)} />,
            note: (
              <ReviewNote
                review={review}
                isWithdrawn={withdrawn.has(review.id)}
                onCorrect={() => onCorrect(review.id)}
              />
            ),
          }))}
        />
      )}
      {shown.length < reviews.length && (
        <div className="text-sm">
          <Link onPress={() => setIsOpen(true)}>{t('reviews.showAll', { count: reviews.length - shown.length })}</Link>
        </div>
      )}
    </Section>
  );
}

interface ReviewProps {
  review: RiskReviewView;
  /** Another review corrects it. */
  isWithdrawn: boolean;
}

function ReviewText({ risk, review, isWithdrawn }: ReviewProps & { risk: RiskDetail }) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { probability, impact, status, measuresApplied } = review;
  const judged = probability === null || impact === null ? null : { probability, impact };
  const text = textIn(review.text, language);
  return (
    <div className={isWithdrawn ? 'text-ink-3 line-through' : undefined}>
      {judged && (
        <LevelLabel
          kind={risk.kind}
          score={{ ...judged, score: riskScore(judged), level: riskLevel(judged) }}
          className="mr-1.5"
        />
      )}
      {status && <b>{t(`reviews.became.${status}`)} </b>}
      {text || (judged === null && status === null && t('reviews.still'))}
      {measuresApplied !== null && <span className="text-ink-3"> {t(`reviews.measures.${measuresApplied}`)}</span>}
    </div>
  );
}

function ReviewNote({ review, isWithdrawn, onCorrect }: ReviewProps & { onCorrect: () => void }) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const nameOf = useActorName();
  const isLater = sofiaTime(review.recordedAt).day > asOf;
  const correction = textIn(review.correctionReason, language);
  const recorded = { who: nameOf(review.recordedBy), when: formatInstant(review.recordedAt, language) };
  const notes = [
    review.asOf > asOf && `${t('reviews.later')} (${formatDate(asOf, language)})`,
    isWithdrawn && t('reviews.withdrawn'),
    correction && t('reviews.corrects', { reason: correction }),
    t(isLater ? 'reviews.recordedLater' : 'reviews.recorded', recorded),
  ];
  return (
    <>
      {notes.filter(Boolean).join(' · ')}
      {!isReadOnly && !isWithdrawn && (
        <Link onPress={onCorrect} className="ml-1.5">
          {t('reviews.correct')}
        </Link>
      )}
    </>
  );
}
