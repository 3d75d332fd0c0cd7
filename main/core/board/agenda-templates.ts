import type { MeetingTemplateName } from '#shared/contract/board.ts';
import type { NewRecord } from '../workbook/write.ts';

type Text = { bg: string; en: string };

type TemplateItem = Required<Pick<NewRecord<'agendaItem'>, 'purpose' | 'minutesPlanned'>> & { title: Text };

export interface MeetingTemplate {
  kind: 'regular' | 'extraordinary';
  lengthMinutes: number;
  /** A topic session names its topic in the agenda. */
  items: (topic: Text) => TemplateItem[];
}

const opening: TemplateItem = {
  title: { bg: 'Откриване и приемане на дневния ред', en: 'Opening and adoption of the agenda' },
  purpose: 'other',
  minutesPlanned: 5,
};
const anyOther: TemplateItem = {
  title: { bg: 'Разни', en: 'Any other business' },
  purpose: 'other',
  minutesPlanned: 5,
};
const summary: TemplateItem = {
  title: { bg: 'Обобщение на препоръките към заместник-кмета', en: 'Summary of the advice to the Deputy Mayor' },
  purpose: 'other',
  minutesPlanned: 5,
};

/**
 * The agendas that the Board's meetings start from (FACTS 2.3: it advises on selection, evaluation, prioritisation and
 * funding; guests come by topic). A topic session is the quarter's meeting too: the rules know one meeting per quarter and
 * extra ones.
 */
export const meetingTemplates: Readonly<Record<MeetingTemplateName, MeetingTemplate>> = {
  regular: {
    kind: 'regular',
    lengthMinutes: 120,
    items: () => [
      opening,
      {
        title: { bg: 'Напредък по Плана за действие', en: 'Progress on the Action Plan' },
        purpose: 'information',
        minutesPlanned: 30,
      },
      {
        title: { bg: 'Международни програми', en: 'International programmes' },
        purpose: 'information',
        minutesPlanned: 20,
      },
      { title: { bg: 'Индикатори', en: 'Indicators' }, purpose: 'information', minutesPlanned: 15 },
      {
        title: { bg: 'Изпълнение на препоръките на Борда', en: 'What was done with the advice of the Board' },
        purpose: 'information',
        minutesPlanned: 15,
      },
      anyOther,
    ],
  },
  extraordinary: {
    kind: 'extraordinary',
    lengthMinutes: 60,
    items: () => [
      opening,
      {
        title: { bg: 'Повод за извънредното заседание', en: 'Reason for the extraordinary meeting' },
        purpose: 'information',
        minutesPlanned: 15,
      },
      {
        title: { bg: 'Обсъждане и становище на Борда', en: 'Discussion and opinion of the Board' },
        purpose: 'advice',
        minutesPlanned: 35,
      },
      summary,
    ],
  },
  topic: {
    kind: 'regular',
    lengthMinutes: 120,
    items: (topic) => [
      opening,
      {
        title: {
          bg: topic.bg === '' ? 'Представяне на темата' : `Представяне на темата: ${topic.bg}`,
          en: topic.en === '' ? 'Presentation of the topic' : `Presentation of the topic: ${topic.en}`,
        },
        purpose: 'information',
        minutesPlanned: 25,
      },
      {
        title: { bg: 'Опитът на поканените организации', en: 'The experience of the invited organisations' },
        purpose: 'information',
        minutesPlanned: 30,
      },
      {
        title: { bg: 'Обсъждане и становище на Борда', en: 'Discussion and opinion of the Board' },
        purpose: 'advice',
        minutesPlanned: 45,
      },
      summary,
      anyOther,
    ],
  },
};
