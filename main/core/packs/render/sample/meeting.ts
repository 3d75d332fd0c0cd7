import type { PackAgenda, PackMeeting } from '#shared/model/pack-document/meeting.ts';
import { both, t } from './text.ts';

export const sampleMeeting: PackMeeting = {
  number: 2,
  kind: 'regular',
  runningTitle: t('Дигитален борд на София · второ заседание', 'Digital Board of Sofia · second meeting'),
  title: null,
  when: t('четвъртък, 14 януари 2021 г., 10:00 ч.', 'Thursday, 14 January 2021, 10:00'),
  dateIsProposed: true,
  length: t('90 минути', '90 minutes'),
  place: t(
    'Столична община, ул. „Московска“ № 33, зала 1, и по видеовръзка',
    'Sofia Municipality, 33 Moskovska Street, hall 1, and by video link',
  ),
  link: 'https://innovativesofia.bg/digitalen-bord/',
  chair: t(
    'Генчо Керезов, заместник-кмет по дигитализация, иновации и икономическо развитие',
    'Gencho Kerezov, Deputy Mayor for Digitalisation, Innovation and Economic Development',
  ),
  secretary: t('Иновативна София', 'Innovative Sofia'),
  participants: [
    {
      name: t('Генчо Керезов', 'Gencho Kerezov'),
      role: t('заместник-кмет', 'Deputy Mayor'),
      capacity: 'chair',
      topic: null,
    },
    {
      name: t('Надя Султанова', 'Nadia Soultanova'),
      role: t('директор, Иновативна София', 'director, Innovative Sofia'),
      capacity: 'presenter',
      topic: t('точки 2 и 4', 'items 2 and 4'),
    },
    {
      name: t('Марк-Алекс Евтимов', 'Mark-Alex Evtimov'),
      role: t('Иновативна София', 'Innovative Sofia'),
      capacity: 'presenter',
      topic: t('точка 3', 'item 3'),
    },
    {
      name: t('Тодор Младенов', 'Todor Mladenov'),
      role: t('„София Тех Парк“', 'Sofia Tech Park'),
      capacity: 'invited',
      topic: t('пясъчник за иновативни решения', 'Sandbox for Innovative Solutions'),
    },
    {
      name: t('Представител на института GATE', 'Representative of the GATE Institute'),
      role: t('Софийски университет', 'Sofia University'),
      capacity: 'invited',
      topic: t('дигитален двойник', 'digital twin'),
    },
    {
      name: t('Представител на ДАЕУ', 'Representative of the State e-Government Agency'),
      role: null,
      capacity: 'guest',
      topic: t('Единен модел', 'Unified Model'),
    },
  ],
};

export const sampleAgenda: PackAgenda = {
  total: t('Общо 90 минути, край в 11:30 ч.', '90 minutes in all, ending at 11:30'),
  items: [
    {
      number: '1',
      title: t('Откриване и приемане на дневния ред', 'Opening and adoption of the agenda'),
      purpose: 'other',
      startsAt: '10:00',
      minutes: 5,
      presenter: t('Генчо Керезов', 'Gencho Kerezov'),
      question: null,
      records: [],
      papers: [],
    },
    {
      number: '2',
      title: t(
        'Изпълнение на Плана за действие от първото заседание насам',
        'Progress of the Action Plan since the first meeting',
      ),
      purpose: 'information',
      startsAt: '10:05',
      minutes: 15,
      presenter: t('Надя Султанова', 'Nadia Soultanova'),
      question: null,
      records: [],
      papers: [],
    },
    {
      number: '3',
      title: t(
        'Единен модел: включване на останалите 20 района',
        'Unified Model: bringing in the remaining 20 districts',
      ),
      purpose: 'advice',
      startsAt: '10:20',
      minutes: 20,
      presenter: t('Марк-Алекс Евтимов', 'Mark-Alex Evtimov'),
      question: t(
        'Кои райони да бъдат включени първи и с какви ресурси: по брой на заявленията или по готовност на администрацията?',
        'Which districts should come first, and with what resources: by number of applications or by readiness of the administration?',
      ),
      records: [
        {
          code: 'ACT-01',
          title: t('Електронни услуги през Единния модел', 'Municipal e-services via the Unified Model'),
        },
      ],
      papers: [
        { title: t('Справка за заявленията по райони', 'Applications by district'), file: 'spravka-zayavleniya.pdf' },
      ],
    },
    {
      number: '4',
      title: t(
        'Международни програми: ICC, Блумбърг и PolicyCLOUD',
        'International programmes: ICC, Bloomberg and PolicyCLOUD',
      ),
      purpose: 'information',
      startsAt: '10:40',
      minutes: 15,
      presenter: t('Надя Султанова', 'Nadia Soultanova'),
      question: null,
      records: [
        { code: 'ACT-14', title: both('PolicyCLOUD') },
        { code: 'ACT-18', title: both('Intelligent Cities Challenge') },
      ],
      papers: [],
    },
    {
      number: '5',
      title: t(
        'Дигитална трансформация на документооборота: източници на финансиране',
        'Digital transformation of document workflow: sources of funding',
      ),
      purpose: 'advice',
      startsAt: '10:55',
      minutes: 20,
      presenter: null,
      question: t(
        'От кои източници може да се финансира документооборотът в общината, районите и общинските дружества?',
        'From which sources can document workflow in the Municipality, the districts and the municipal companies be funded?',
      ),
      records: [
        {
          code: 'AP-3',
          title: t('Дигитална трансформация на документооборота', 'Digital transformation of document workflow'),
        },
      ],
      papers: [],
    },
    {
      number: '6',
      title: t('Пясъчник за иновативни решения: първи теми', 'Sandbox for Innovative Solutions: first topics'),
      purpose: 'advice',
      startsAt: '11:15',
      minutes: 10,
      presenter: null,
      question: t(
        'С кои две теми да започне пясъчникът през 2021 г.?',
        'With which two topics should the Sandbox begin in 2021?',
      ),
      records: [{ code: 'ACT-19', title: t('Пясъчник за иновативни решения', 'Sandbox for Innovative Solutions') }],
      papers: [],
    },
    {
      number: '7',
      title: t('Разни', 'Any other business'),
      purpose: 'other',
      startsAt: '11:25',
      minutes: 5,
      presenter: null,
      question: null,
      records: [],
      papers: [],
    },
  ],
};
