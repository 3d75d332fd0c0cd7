import type { Language } from '#shared/model/values.ts';

/** The style of every table: a head that stands out, thin lines between rows. */
export const tableStyle = 'RoadmapTable';

const tags = { bg: 'bg-BG', en: 'en-GB' } as const;

/** Left and right margins inside a cell, in twentieths of a point. */
const cellMargin = 60;

/**
 * The styles of a document, by the names that Word knows them by, so that its outline, its contents and a screen reader find
 * headings and tables. Written whole: the library that makes the rest has no styles for tables.
 */
export const stylesXml = (language: Language): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>\
<w:sz w:val="16"/><w:szCs w:val="16"/><w:lang w:val="${tags[language]}"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
${paragraph('Normal', 'Normal', '', '', ' w:default="1"')}
${paragraph('Title', 'Title', '<w:spacing w:after="80"/>', '<w:b/><w:sz w:val="36"/><w:szCs w:val="36"/>')}
${paragraph('Subtitle', 'Subtitle', '<w:spacing w:after="40"/>', '<w:color w:val="44546A"/><w:sz w:val="20"/>')}
${paragraph('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>', '<w:b/><w:color w:val="1F4E79"/><w:sz w:val="26"/><w:szCs w:val="26"/>')}
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="${cellMargin}" w:type="dxa"/>\
<w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Roadmap Table"/>\
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>\
<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="${cellMargin}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>\
<w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr>\
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>\
<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>`;

const paragraph = (id: string, name: string, layout: string, letters: string, more = '') =>
  `<w:style w:type="paragraph"${more} w:styleId="${id}"><w:name w:val="${name}"/>${
    id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
  }<w:qFormat/><w:pPr>${layout}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`;
