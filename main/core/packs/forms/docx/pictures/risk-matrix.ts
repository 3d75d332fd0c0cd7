import { grades } from '#shared/charts/risk-matrix.ts';
import type { PackRiskMatrix } from '#shared/model/pack-document/risks.ts';
import type { Language } from '#shared/model/values.ts';
import type { Picture, PictureShape, PictureText } from '../../../../documents/pictures/picture.ts';
import { box, faint, ink, roundBox, rule, shape, soft, words } from './inks.ts';

type Kind = PackRiskMatrix['kind'];
type Level = PackRiskMatrix['legend'][number]['level'];

/** A threat that grows goes from calm to alarm, an opportunity from faint to bright; bars and words tell it without colour. */
export const levelInks: Record<Kind, Record<Level, string>> = {
  threat: { low: '#17724f', medium: '#8a5a00', high: '#b4450c', critical: '#a51c30' },
  opportunity: { low: '#5f6874', medium: '#55617a', high: '#2b5d9b', critical: '#17724f' },
};
const grounds: Record<Kind, Record<Level, string>> = {
  threat: { low: '#e2f1ea', medium: '#fbf0d9', high: '#fce3d3', critical: '#f8d9dc' },
  opportunity: { low: '#f1f0ed', medium: '#e4e8ef', high: '#d9e6f5', critical: '#d5ebe0' },
};

const left = 24;
const bottom = 26;
const letters = 7.4;
const small = 6.4;

export interface MatrixWords {
  readonly probability: string;
  readonly impact: string;
}

export function riskMatrixPicture(matrix: PackRiskMatrix, axes: MatrixWords, language: Language): Picture {
  const { width, height } = matrix;
  const [cellWide, cellHigh] = [width / grades.length, height / grades.length];
  return {
    width: left + width,
    height: height + bottom,
    items: [
      ...matrix.cells.flatMap(({ x, y, score, level, more }) => {
        const [cellX, cellY] = [left + x * width, y * height];
        return [
          shape(box(cellX + 0.6, cellY + 0.6, cellWide - 1.2, cellHigh - 1.2), {
            fill: grounds[matrix.kind][level],
            stroke: { colour: rule, width: 0.3 },
          }),
          words(cellX + 3.6, cellY + 6.4, String(score), { size: small, colour: levelInks[matrix.kind][level] }),
          ...(more === null
            ? []
            : [
                words(cellX + cellWide - 4, cellY + 6.4, more[language], {
                  size: small,
                  anchor: 'end',
                  weight: 'bold',
                  colour: soft,
                }),
              ]),
        ];
      }),
      ...grades.flatMap((grade) => [
        words(left - 5, height - (grade - 0.5) * cellHigh, String(grade), { size: letters, anchor: 'end' }),
        words(left + (grade - 0.5) * cellWide, height + 8, String(grade), { size: letters, anchor: 'middle' }),
      ]),
      ...matrix.arrows.flatMap((arrow) => arrowShapes(arrow, matrix)),
      ...matrix.marks.flatMap((mark) => markItems(mark, matrix)),
      words(left + width / 2, height + 19, axes.impact, { size: letters, anchor: 'middle', colour: soft }),
      words(6, height / 2, axes.probability, { size: letters, anchor: 'middle', colour: soft, isTurned: true }),
    ],
  };
}

function arrowShapes(
  { from, to }: PackRiskMatrix['arrows'][number],
  { width, height }: PackRiskMatrix,
): PictureShape[] {
  const [x1, y1, x2, y2] = [left + from.x * width, from.y * height, left + to.x * width, to.y * height];
  const direction = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number) => `${x2 - 3.6 * Math.cos(direction + turn)} ${y2 - 3.6 * Math.sin(direction + turn)}`;
  const stroke = { colour: soft, width: 0.7 };
  return [
    shape(`M${x1} ${y1}L${x2} ${y2}`, { stroke }),
    shape(`M${wing(0.45)}L${x2} ${y2}L${wing(-0.45)}`, { stroke: { ...stroke, isRound: true } }),
  ];
}

function markItems(
  { x, y, label, hollow }: PackRiskMatrix['marks'][number],
  { width, height, mark }: PackRiskMatrix,
): (PictureShape | PictureText)[] {
  const [middleX, middleY] = [left + x * width, y * height];
  return [
    shape(roundBox(middleX - mark.width / 2, middleY - mark.height / 2, mark.width, mark.height, 2), {
      fill: '#ffffff',
      stroke: hollow ? { colour: faint, width: 0.6, dash: [1.8, 1.2] } : { colour: ink, width: 0.7 },
    }),
    words(middleX, middleY, label, {
      size: letters,
      anchor: 'middle',
      weight: hollow ? 'regular' : 'bold',
      colour: hollow ? faint : ink,
    }),
  ];
}
