import { chartShapes } from '#shared/charts/kpi/chart-shapes.ts';
import { paperInk } from '#shared/charts/timeline/paper-ink.ts';
import type { Shape } from '#shared/charts/timeline/shapes.ts';
import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { Language } from '#shared/model/values.ts';
import type { Picture, PictureShape } from '../../../../documents/pictures/picture.ts';
import { shape, words } from './inks.ts';

/** Screen drawings are made for letters of 12 pixels; on paper they have 7.5 points. */
const scale = 0.625;
const screenLetters = 12;
const margin = { left: 5, right: 12, top: 16, topWithMarks: 26, bottom: 17 } as const;
const usualAxisRoom = 19;

/** The chart of an indicator: the drawing of the screen, in the colours of print and the size of paper. */
export function chartPicture(geometry: ChartGeometry, language: Language): Picture {
  const left = (geometry.axisRoom ?? usualAxisRoom) + margin.left;
  const top = geometry.marks === undefined ? margin.top : margin.topWithMarks;
  const onScreen = { ...geometry, width: geometry.width / scale, height: geometry.height / scale };
  const { shapes, texts } = chartShapes(onScreen, { language, fontSize: screenLetters });
  return {
    width: left + geometry.width + margin.right,
    height: top + geometry.height + margin.bottom,
    items: [
      ...shapes.map((one) => onPaper(one, { x: left, y: top, scale })),
      ...texts.map(({ x, y, text, anchor, ink, size, isBold, hasRim }) =>
        words(left + x * scale, top + y * scale, text, {
          size: size * scale,
          anchor,
          weight: isBold ? 'bold' : 'regular',
          colour: isBold ? paperInk('accent') : paperInk(ink),
          hasGround: hasRim ?? false,
        }),
      ),
    ],
  };
}

export const onPaper = ({ d, fill, stroke, width = 1, dash, opacity }: Shape, place: PictureShape['place']) =>
  shape(d, {
    ...(fill !== undefined && { fill: paperInk(fill) }),
    ...(stroke !== undefined && {
      stroke: {
        colour: paperInk(stroke),
        width,
        ...(dash !== undefined && { dash: dash.split(' ').map(Number) }),
      },
    }),
    ...(opacity !== undefined && { opacity }),
    ...(place !== undefined && { place }),
  });
