import { TextRun, type ParagraphChild } from 'docx';
import type { PackRisk, PackRiskMatrix } from '#shared/model/pack-document/risks.ts';
import { fact, labelled, line, note, pictured, record, section, subsection, together, type Block } from '../blocks.ts';
import { levelInks, riskMatrixPicture } from '../pictures/risk-matrix.ts';
import type { WordBook } from '../word-book.ts';

type Level = PackRiskMatrix['legend'][number]['level'];
type Score = PackRisk['before'];

/** As many bars as the level is high: told without colour. */
const bars: Record<Level, string> = { low: '▂', medium: '▂▄', high: '▂▄▆', critical: '▂▄▆█' };

export function risks(book: WordBook): Block[] {
  const about = book.document.risks;
  if (about === undefined) return [];
  const w = book.words.risks;
  return [
    section(book, book.words.sections.risks),
    line('Lead', book.says(about.lead)),
    ...about.matrices.flatMap((matrix) => matrixOf(book, matrix)),
    subsection(book, w.open),
    ...about.risks.flatMap((risk) => riskOf(book, risk)),
  ];
}

function matrixOf(book: WordBook, matrix: PackRiskMatrix): Block[] {
  const { language, run, words } = book;
  const w = words.risks;
  const legend = matrix.legend.flatMap(({ level, text }, index) => [
    ...run(index === 0 ? ' ' : '   '),
    levelSign(matrix.kind, level),
    ...run(`\u00A0${book.plain(text)}`),
  ]);
  return together([
    ...pictured(book, riskMatrixPicture(matrix, { probability: w.probability, impact: w.impact }, language), {
      title: `${book.plain(matrix.title)}: ${words.office.matrixOf}`,
      alt: book.plain(matrix.alt),
    }),
    line('SmallText', [...run(w.legend), ...legend]),
    ...(matrix.arrows.length === 0 ? [] : [note(book, w.movement)]),
  ]);
}

const levelSign = (kind: PackRisk['kind'], level: Level) =>
  new TextRun({ text: bars[level], style: 'Sign', color: levelInks[kind][level].slice(1), size: 13 });

function scored(book: WordBook, kind: PackRisk['kind'], score: Score): ParagraphChild[] {
  if (score === null) return book.run(book.words.risks.unjudged, 'Faint');
  return [
    levelSign(kind, score.level),
    ...book.run(`\u00A0${book.plain(score.text)}`, 'Strong', { color: levelInks[kind][score.level].slice(1) }),
    ...book.refs(score.refs),
  ];
}

function riskOf(book: WordBook, risk: PackRisk): Block[] {
  const { run, t, words } = book;
  const w = words.risks;
  const orElse = (said: ParagraphChild[], otherwise: string) => (said.length === 0 ? run(otherwise, 'Faint') : said);
  const play =
    risk.stateOfPlay === null
      ? run(w.noReview, 'Faint')
      : [...t(risk.stateOfPlay.asOf), ...(risk.stateOfPlay.text ? [...run(': '), ...t(risk.stateOfPlay.text)] : [])];
  return together([
    record(book, risk.code, t(risk.event)),
    labelled(t(risk.kindWord, 'Soft'), t(risk.sentence)),
    ...fact(book, w.about, t(risk.about)),
    ...fact(book, w.owner, orElse(t(risk.owner), w.noOwner)),
    ...fact(book, w.before, scored(book, risk.kind, risk.before)),
    ...fact(book, w.after, scored(book, risk.kind, risk.after)),
    ...fact(book, w.measures, orElse(t(risk.measures), w.noMeasures)),
    ...fact(book, w.play, play),
    ...fact(
      book,
      w.next,
      risk.nextReview === null
        ? run(w.noNext, 'Faint')
        : t(risk.nextReview.text, risk.nextReview.overdue ? 'Tone-overdue' : undefined),
    ),
  ]);
}
