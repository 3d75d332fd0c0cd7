import type { Programme } from '#shared/model/programme.ts';

interface TemplatePhase {
  /** After the acronym of the programme, so that it is its own in the workbook: `ICC-P1`. */
  readonly code: string;
  readonly kind: 'phase' | 'workPackage';
  readonly title: { readonly bg: string; readonly en: string };
}

/**
 * What a new programme of each kind begins with: the order that such programmes follow, without a single date. The phases
 * of an advisory programme are those of the Digital Cities Challenge (FACTS 2.5); all may be renamed or put out of sight.
 */
export const templatePhases: Readonly<Record<Programme['kind'], readonly TemplatePhase[]>> = {
  grant: [
    { code: 'WP1', kind: 'workPackage', title: { bg: 'Координация и управление', en: 'Coordination and management' } },
    { code: 'WP2', kind: 'workPackage', title: { bg: 'Изпълнение', en: 'Implementation' } },
    { code: 'WP3', kind: 'workPackage', title: { bg: 'Разпространение на резултатите', en: 'Dissemination' } },
  ],
  advisory: [
    { code: 'P1', kind: 'phase', title: { bg: 'Подготовка и оценка', en: 'Preparation and assessment' } },
    { code: 'P2', kind: 'phase', title: { bg: 'Стратегия', en: 'Strategy' } },
    { code: 'P3', kind: 'phase', title: { bg: 'Пътна карта', en: 'Roadmap' } },
    {
      code: 'P4',
      kind: 'phase',
      title: { bg: 'Изпълнение, наблюдение и оценка', en: 'Implementation, monitoring and evaluation' },
    },
  ],
  network: [],
};
