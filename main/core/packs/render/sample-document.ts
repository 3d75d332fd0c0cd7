import type { PackDocument } from '#shared/model/pack-document.ts';
import { sampleAdvice, sampleExceptions } from './sample/exceptions.ts';
import { sampleKpis } from './sample/kpis.ts';
import { sampleAgenda, sampleMeeting } from './sample/meeting.ts';
import { samplePlan } from './sample/plan.ts';
import { sampleProgrammes } from './sample/programmes.ts';
import { sampleRisks } from './sample/risks.ts';
import { sampleFocusAreas, sampleSummary } from './sample/summary.ts';
import { createLedger, t } from './sample/text.ts';

/**
 * A whole pack for tests of rendering, written from the published facts about the plan as of 4 January 2021. What no source
 * gives (the second meeting, the Board's advice, some readings) is illustrative.
 */
export function samplePackDocument(): PackDocument {
  const ledger = createLedger();
  const summary = sampleSummary(ledger);
  const focusAreas = sampleFocusAreas(ledger);
  const exceptions = sampleExceptions(ledger);
  const risks = sampleRisks(ledger);
  const programmes = sampleProgrammes(ledger);
  const kpis = sampleKpis(ledger);
  const plan = samplePlan(ledger);
  return {
    schema: 'sofia-roadmap.pack',
    schemaVersion: 1,
    templateVersion: 1,
    pack: {
      number: t('ДБ-2021-01', 'DB-2021-01'),
      version: 1,
      kind: 'main',
      edition: 'board',
      draft: false,
      body: t('Дигитален борд на София', 'Digital Board of Sofia'),
      title: t('Материали за второто заседание', 'Papers for the second meeting'),
      fullTitle: t(
        'Материали за второто заседание на Дигиталния борд на София',
        'Papers for the second meeting of the Digital Board of Sofia',
      ),
      publisher: t('Столична община', 'Sofia Municipality'),
      department: t('Иновативна София', 'Innovative Sofia'),
      dataAsOf: {
        day: '2021-01-04',
        text: t('4 януари 2021 г.', '4 January 2021'),
        short: t('04.01.2021 г.', '04.01.2021'),
      },
      frozen: {
        at: '2021-01-05T13:20:00.000Z',
        text: t('5 януари 2021 г., 15:20 ч.', '5 January 2021, 15:20'),
        by: t('секретаря на Дигиталния борд', 'the secretary of the Digital Board'),
      },
      supersedes: null,
      previousHash: '3f0a9c6de1b27584c0f4a8b1d2e6957038cb1f24a5d96e7c80b3f1420d9a5e6c',
    },
    meeting: sampleMeeting,
    agenda: sampleAgenda,
    summary,
    focusAreas,
    exceptions,
    risks,
    programmes,
    kpis,
    advice: sampleAdvice,
    plan,
    ledger: ledger.entries,
    colophon: {
      rulesVersion: t('Правила за състоянието, версия 1', 'Rules of status, version 1'),
      statusRules: [
        {
          status: 'dropped',
          rule: t('Дейността е отпаднала от плана, с мотив.', 'The activity was dropped from the plan, with a reason.'),
        },
        {
          status: 'completed',
          rule: t(
            'Отчетена е като изпълнена; ако е след срока, това се казва.',
            'Reported as completed; if after its term, this is said.',
          ),
        },
        { status: 'suspended', rule: t('Спряна е, с мотив.', 'Put on hold, with a reason.') },
        {
          status: 'overdue',
          rule: t('Срокът е изтекъл, а дейността не е изпълнена.', 'Its term has passed and it is not completed.'),
        },
        {
          status: 'delayed',
          rule: t('Последният отчет я дава като забавена.', 'The latest report gives it as delayed.'),
        },
        {
          status: 'atRisk',
          rule: t('Последният отчет я дава като застрашена.', 'The latest report gives it as at risk.'),
        },
        {
          status: 'planned',
          rule: t('Не е започнала и началото ѝ не е минало.', 'Not begun, and its start has not passed.'),
        },
        {
          status: 'noRecentReport',
          rule: t(
            'Започнала е, но няма отчет или последният е по-стар от тримесечие и 15 дни.',
            'Begun, but without a report, or the last one is older than a quarter and 15 days.',
          ),
        },
        {
          status: 'onTrack',
          rule: t(
            'Във всички останали случаи: има скорошен отчет и срокът не е изтекъл.',
            'In all other cases: there is a recent report and the term has not passed.',
          ),
        },
      ],
      omissions: [
        {
          what: t('Бюджети и източници на финансиране по дейности', 'Budgets and sources of funding by activity'),
          why: t('не са обявени от източниците', 'not given by the sources'),
        },
        {
          what: t('Имена на лица без съгласие за публикуване', 'Names of persons without consent to publication'),
          why: t('защита на личните данни', 'protection of personal data'),
        },
      ],
    },
  };
}
