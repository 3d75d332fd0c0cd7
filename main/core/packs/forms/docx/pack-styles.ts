import { packLights, packStatuses, type PackLight, type PackStatus } from '#shared/model/pack-document/status.ts';
import { paperStatusText } from '#shared/charts/timeline/paper-ink.ts';
import type { Language } from '#shared/model/values.ts';
import { accent, faint, ink, rule, soft } from './pictures/inks.ts';

/** Twentieths of a point in a millimetre. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** The page of the PDF: its margins, and the column of labels at the left. */
export const page = {
  width: mm(210),
  height: mm(297),
  left: mm(22),
  right: mm(20),
  top: mm(27),
  bottom: mm(23),
} as const;
export const textWidth = page.width - page.left - page.right;
export const labelWidth = mm(36);

export const typeface = 'Sofia Sans';
/** Has the marks of statuses, which the typeface lacks; a system without it takes its own font of signs. */
const signs = 'Segoe UI Symbol';

export const languageTag = { bg: 'bg-BG', en: 'en-GB' } as const satisfies Record<Language, string>;

export const tableStyle = 'PackTable';

type Toned = PackStatus | Exclude<PackLight, 'none'>;
const colourOf = (tone: Toned): string => {
  const status = ({ green: 'onTrack', amber: 'atRisk', red: 'overdue' } as const)[tone as 'green'] as
    | PackStatus
    | undefined;
  return paperStatusText(status ?? (tone as PackStatus));
};

/** The style of a word that says a status or a light: its colour. The mark before it and the word say the same. */
export const toneStyle = (tone: PackStatus | PackLight): string => (tone === 'none' ? 'Faint' : `Tone-${tone}`);

const hex = (colour: string) => colour.slice(1).toUpperCase();
const size = (points: number) => `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
const colour = (value: string) => `<w:color w:val="${hex(value)}"/>`;
const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
const bold = '<w:b/><w:bCs/>';
const side = (name: string, eighths: number, line: string, space = 0) =>
  `<w:${name} w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${hex(line)}"/>`;
const spacing = (before: number, after: number, line?: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`;

interface StyleParts {
  readonly based?: string;
  readonly next?: string;
  readonly layout?: string;
  readonly letters?: string;
}

function style(id: string, name: string, { based = 'Normal', next, layout = '', letters = '' }: StyleParts): string {
  const isBuiltIn = /^(Title|Subtitle|heading \d|toc \d|caption|header|footer|Body Text|TOC Heading)$/.test(name);
  return [
    `<w:style w:type="paragraph"${isBuiltIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${based}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    /^(toc|header|footer)/.test(name) ? '<w:uiPriority w:val="39"/>' : '<w:qFormat/>',
    layout === '' ? '' : `<w:pPr>${layout}</w:pPr>`,
    letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`,
    '</w:style>',
  ].join('');
}

const letterStyle = (id: string, name: string, letters: string, isCustom = true) =>
  `<w:style w:type="character"${isCustom ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${letters}</w:rPr></w:style>`;

const indent = `<w:ind w:left="${labelWidth}"/>`;
const hanging = `<w:tabs><w:tab w:val="left" w:pos="${labelWidth}"/></w:tabs>`;
const hangingIndent = `<w:ind w:left="${labelWidth}" w:hanging="${labelWidth}"/>`;
const toRight = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>`;

/**
 * The styles of a pack, by the names that Word knows them by: the outline, the contents and a screen reader find what they
 * look for, and who edits the file changes a style and not a thousand paragraphs. Sizes and colours are those of the PDF.
 */
export const packStyles = (language: Language): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(typeface)}${colour(ink)}${size(9.5)}`,
    `<w:lang w:val="${languageTag[language]}" w:eastAsia="${languageTag[language]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacing(0, 0, 264)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style('BodyText', 'Body Text', { layout: `${spacing(0, 4)}${indent}` }),
    style('Lead', 'Pack Lead', { layout: spacing(0, 12, 276), letters: size(12.5) }),
    style('Labelled', 'Pack Labelled', { layout: `${hanging}${spacing(0, 3)}${hangingIndent}` }),
    style('Small', 'Pack Small', { layout: spacing(0, 2), letters: `${colour(soft)}${size(8.5)}` }),
    style('SmallText', 'Pack Small Text', { based: 'Small', layout: `${spacing(0, 3)}${indent}` }),
    style('Question', 'Pack Question', {
      layout: `<w:keepLines/><w:pBdr>${side('left', 12, accent, 7)}</w:pBdr>${spacing(5, 5)}<w:ind w:left="${labelWidth + 170}"/>`,
    }),
    style('PictureLine', 'Pack Picture', { layout: `<w:keepNext/>${spacing(2, 2, 240)}${indent}` }),
    style('WidePicture', 'Pack Wide Picture', { layout: `<w:keepNext/>${spacing(2, 2, 240)}` }),
    style('CellText', 'Pack Cell', { layout: spacing(0, 0, 252), letters: size(8.8) }),
    style('CellSmall', 'Pack Cell Small', {
      based: 'CellText',
      layout: spacing(1, 0, 252),
      letters: `${colour(soft)}${size(8.2)}`,
    }),
    style('TableHead', 'Pack Table Head', {
      based: 'CellText',
      layout: '<w:keepNext/>',
      letters: `${bold}${colour(faint)}${size(8)}`,
    }),
    style('Figure', 'Pack Figure', { layout: `<w:keepNext/>${spacing(4, 2, 240)}`, letters: `${bold}${size(23)}` }),
    style('Title', 'Title', {
      layout: `<w:keepLines/>${spacing(150, 14, 216)}`,
      letters: `${bold}<w:spacing w:val="-16"/>${size(46)}`,
    }),
    style('Subtitle', 'Subtitle', {
      layout: `${spacing(0, 8, 252)}<w:ind w:right="${mm(20)}"/>`,
      letters: `${colour(soft)}${size(17)}`,
    }),
    style('CoverLine', 'Pack Cover Line', {
      layout: toRight.replace(String(textWidth), String(mm(155))),
      letters: `${bold}${colour(soft)}${size(10)}`,
    }),
    style('NoticeLine', 'Pack Notice Line', {
      layout: `${toRight}${spacing(0, 14)}`,
      letters: `${bold}${colour(faint)}${size(9.5)}`,
    }),
    style('Point', 'Pack Point', {
      layout: `${spacing(0, 3)}<w:ind w:left="${labelWidth + 240}"/>`,
    }),
    style('CoverFact', 'Pack Cover Fact', {
      layout: `<w:tabs><w:tab w:val="left" w:pos="${mm(34)}"/></w:tabs>${spacing(0, 5)}<w:ind w:left="${mm(34)}" w:hanging="${mm(34)}"/>`,
      letters: size(10),
    }),
    heading(
      1,
      `<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:pBdr>${side('top', 7, ink, 8)}</w:pBdr>${hanging}${spacing(0, 18, 228)}${hangingIndent}`,
      `${bold}${size(21)}`,
      'BodyText',
    ),
    heading(2, `<w:keepNext/><w:keepLines/>${spacing(18, 6, 240)}`, `${bold}${size(12.5)}`, 'BodyText'),
    heading(
      3,
      `<w:keepNext/><w:keepLines/><w:pBdr>${side('top', 3, rule, 6)}</w:pBdr>${hanging}${spacing(10, 4, 240)}${hangingIndent}`,
      `${bold}${size(10.5)}`,
      'Labelled',
    ),
    style('TOCHeading', 'TOC Heading', {
      layout: `<w:keepNext/><w:pBdr>${side('top', 7, ink, 8)}</w:pBdr>${spacing(0, 18)}`,
      letters: `${bold}${size(21)}`,
    }),
    style('TOC1', 'toc 1', {
      layout: `${contentsTabs}${spacing(5, 1)}${contentsIndent}`,
      letters: `${bold}${size(10.5)}`,
    }),
    style('TOC2', 'toc 2', {
      layout: `${contentsTabs}${spacing(0, 0)}${indent}`,
      letters: `${colour(soft)}${size(9)}`,
    }),
    style('Caption', 'caption', { layout: `${spacing(0, 5)}${indent}`, letters: `${colour(soft)}${size(8.5)}` }),
    style('TableCaption', 'Pack Table Caption', {
      based: 'Caption',
      layout: `<w:keepNext/>${spacing(6, 4)}<w:ind w:left="0"/>`,
    }),
    style('Header', 'header', {
      layout: `<w:pBdr>${side('bottom', 3, rule, 5)}</w:pBdr>${toRight}`,
      letters: `${colour(faint)}${size(7.8)}`,
    }),
    style('Footer', 'footer', { layout: toRight, letters: `${colour(faint)}${size(7.8)}` }),
    letterStyle('Strong', 'Strong', bold, false),
    letterStyle('Faint', 'Pack Faint', colour(faint)),
    letterStyle('Soft', 'Pack Soft', `${colour(soft)}${size(8.5)}`),
    letterStyle('Code', 'Pack Code', `${bold}${colour(faint)}${size(8.4)}`),
    letterStyle('Accent', 'Pack Accent', `${bold}${colour(accent)}`),
    letterStyle('SectionNumber', 'Pack Section Number', `<w:b w:val="0"/><w:bCs w:val="0"/>${colour(accent)}`),
    letterStyle('AnnexLetter', 'Pack Annex Letter', `${colour(accent)}${size(10.5)}`),
    letterStyle('BigFigure', 'Pack Big Figure', `${bold}${size(18)}`),
    letterStyle(
      'LedgerReference',
      'Pack Ledger Reference',
      `<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/>${colour(faint)}${size(7.2)}`,
    ),
    letterStyle('Hyperlink', 'Hyperlink', `${colour(accent)}<w:u w:val="single"/>`, false),
    letterStyle('OtherLanguage', 'Pack Other Language', '<w:i/><w:iCs/>'),
    ...[...packStatuses, ...packLights.filter((light) => light !== 'none')].flatMap((tone) => [
      letterStyle(`Tone-${tone}`, `Pack ${tone}`, `${bold}${colour(colourOf(tone))}${size(8.8)}`),
      letterStyle(
        `Sign-${tone}`,
        `Pack Sign ${tone}`,
        `${fonts(signs)}<w:noProof/>${colour(colourOf(tone))}${size(8.5)}`,
      ),
    ]),
    letterStyle('Sign', 'Pack Sign', `${fonts(signs)}<w:noProof/>${size(8.5)}`),
    plainTable,
    packTable,
    '</w:styles>',
  ].join('');

const contentsTabs = `<w:tabs><w:tab w:val="left" w:pos="${labelWidth}"/><w:tab w:val="right" w:leader="none" w:pos="${textWidth}"/></w:tabs>`;
const contentsIndent = `<w:ind w:left="${labelWidth}" w:hanging="${labelWidth}"/>`;

const heading = (level: number, layout: string, letters: string, next: string) =>
  style(`Heading${level}`, `heading ${level}`, {
    next,
    layout: `${layout}<w:outlineLvl w:val="${level - 1}"/>`,
    letters,
  });

const plainTable = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
<w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** Lines instead of boxes; the head stands over a strong one. */
const packTable = `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Pack Table"/>\
<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${side('bottom', 3, rule)}${side('insideH', 3, rule)}</w:tblBorders>\
<w:tblCellMar><w:top w:w="75" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="75" w:type="dxa"/><w:right w:w="130" w:type="dxa"/></w:tblCellMar></w:tblPr>\
<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${side('bottom', 6, ink)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`;

/** The marks as characters: one shape a status, as drawn in the PDF; a word always stands beside it. */
export const signOf: Record<PackStatus | PackLight, string> = {
  onTrack: '●',
  atRisk: '◆',
  delayed: '▲',
  overdue: '■',
  noRecentReport: '◌',
  planned: '○',
  completed: '✓',
  suspended: '‖',
  dropped: '✕',
  green: '●',
  amber: '◆',
  red: '■',
  none: '–',
};
