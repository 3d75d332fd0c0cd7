import type { StatusName } from '#renderer/ui/status.ts';

/** Words for samples only; screens take theirs from the catalogues. */
export const statusWords: Record<StatusName, string> = {
  completed: 'Изпълнена',
  onTrack: 'В график',
  planned: 'Планирана',
  atRisk: 'В риск',
  delayed: 'Забавена',
  overdue: 'Просрочена',
  noRecentReport: 'Без отчет · 96 дни',
  suspended: 'Спряна',
  dropped: 'Отпаднала',
};

export function mixOf(counts: Partial<Record<StatusName, number>>) {
  return Object.entries(counts).map(([name, count]) => {
    // The keys of the record are statuses by its type; Object.entries forgets it.
    const status = name as StatusName;
    return { status, count, label: `${count} ${statusWords[status].toLowerCase()}` };
  });
}

export interface SampleActivity {
  code: string;
  title: string;
  status: StatusName;
  due: string;
  movedFrom?: string;
  share: string;
}

export interface SampleGroup {
  title: string;
  sum: string;
  mix: Partial<Record<StatusName, number>>;
  activities: SampleActivity[];
}

export const sampleGroups: SampleGroup[] = [
  {
    title: 'Електронно управление',
    sum: '12 дейности · 9 с отчет · най-старият на 96 дни',
    mix: { completed: 3, onTrack: 6, atRisk: 1, overdue: 1, noRecentReport: 1 },
    activities: [
      {
        code: 'ACT-01',
        title: 'Общински електронни услуги през Единния модел',
        status: 'overdue',
        due: 'края на 2020 г.',
        movedFrom: '12.2020',
        share: '17 %',
      },
      {
        code: 'ACT-02',
        title: 'Страница „е-София“ с преки връзки към електронните услуги',
        status: 'completed',
        due: '2020 г.',
        share: '100 %',
      },
      {
        code: 'ACT-16',
        title: 'Адресна регистрация: прототипи по „събития от живота“',
        status: 'onTrack',
        due: 'първо полугодие 2021 г.',
        share: '25 %',
      },
      {
        code: 'AP-3',
        title:
          'Дигитална трансформация на документооборота в Столичната община, районните администрации и общинските дружества',
        status: 'atRisk',
        due: 'октомври 2022 г.',
        share: '5 %',
      },
      {
        code: 'AP-2',
        title: 'Изграждане на платформа за отворени данни',
        status: 'noRecentReport',
        due: 'октомври 2022 г.',
        share: '—',
      },
    ],
  },
  {
    title: 'Транспорт',
    sum: '3 дейности · 1 с отчет · най-старият на 212 дни',
    mix: { onTrack: 1, noRecentReport: 1, delayed: 1 },
    activities: [
      {
        code: 'AP-7',
        title: 'Споделено пътуване: пилотна платформа',
        status: 'delayed',
        due: 'първо полугодие 2020 г.',
        share: '—',
      },
      {
        code: 'ACT-08',
        title: 'Дигитален двойник на град София, район „Лозенец“: три пилотни сценария',
        status: 'onTrack',
        due: 'текуща',
        share: '10 %',
      },
    ],
  },
  {
    title: 'ИКТ и стартъп екосистема',
    sum: '14 дейности · 12 с отчет · най-старият на 61 дни',
    mix: { completed: 4, onTrack: 6, planned: 1, atRisk: 1, suspended: 1, dropped: 1 },
    activities: [
      { code: 'ACT-19', title: 'Пясъчник за иновативни решения', status: 'onTrack', due: '2021 г.', share: '30 %' },
      {
        code: 'ACT-22',
        title: 'Европейски цифров иновационен хъб за Югозападния район',
        status: 'completed',
        due: 'края на 2020 г.',
        share: '100 %',
      },
      {
        code: 'ACT-23',
        title: 'Секторни матрици: Конгресен туризъм, Govtech, Fintech, Гейминг',
        status: 'suspended',
        due: '2021 г.',
        share: '57 %',
      },
      {
        code: 'ACT-27',
        title: 'Програма „Акселератор Стартъп София“',
        status: 'planned',
        due: '31.01.2022 г.',
        share: '20 %',
      },
      {
        code: 'ACT-20',
        title: 'Методология за оценка на проекти',
        status: 'dropped',
        due: '22.02.2021 г.',
        share: '—',
      },
    ],
  },
];
