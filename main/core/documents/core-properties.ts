import type { Instant, Language } from '#shared/model/values.ts';

export interface CoreProperties {
  readonly title: string;
  readonly creator: string;
  readonly language: Language | 'bg-BG' | 'en-GB';
  /** Stands in the file as the moment it was made, so that the same facts give the same bytes. */
  readonly made: Instant;
  readonly subject?: string;
  readonly keywords?: string;
  readonly description?: string;
  readonly version?: string;
  /** By what it is known elsewhere. */
  readonly identifier?: string;
}

/** The properties of an office document. The libraries would write the moment of making. */
export const corePropertiesXml = (about: CoreProperties): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
${element('dc:title', about.title)}${element('dc:subject', about.subject)}${element('dc:creator', about.creator)}\
${element('cp:keywords', about.keywords)}${element('dc:description', about.description)}\
${element('dc:language', about.language)}${element('cp:version', about.version)}${element('dc:identifier', about.identifier)}\
${(['created', 'modified'] as const)
  .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${withoutFraction(about.made)}</dcterms:${name}>`)
  .join('')}</cp:coreProperties>`;

const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escapedXml(text)}</${name}>`;

/** Word reads no parts of a second here. */
const withoutFraction = (instant: Instant) => instant.replace(/\.\d+Z$/, 'Z');

export const escapedXml = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
