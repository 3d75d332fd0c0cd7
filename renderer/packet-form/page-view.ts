import { formatPartialDate } from '#shared/i18n/format.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import { fieldView, type FieldView, type FieldViewDeps } from './field-view.ts';
import type { FormFiles } from './form-files.ts';
import type { PacketData } from './packet-data.ts';

export interface PageActions {
  onType: (key: string, text: string) => void;
  onFiles: (key: string, files: readonly File[]) => void;
  onWho: (who: string) => void;
  onSave: () => void;
  onLoad: (file: File) => void;
}

const groupOrder = ['programme', 'activity', 'milestone', 'deliverable'] as const;

/** The whole page, built once; what changes is put in by whoever holds its parts. */
export function pageView(data: PacketData, files: FormFiles, actions: PageActions) {
  const { document: packet, texts } = data;
  const { form } = texts;
  const who = element('input', {
    id: 'who',
    type: 'text',
    maxlength: '200',
    autocomplete: 'name',
    'aria-describedby': 'who-hint who-error',
    'aria-required': 'true',
  });
  who.addEventListener('input', () => actions.onWho(who.value));
  const whoError = element('p', { class: 'error', id: 'who-error', hidden: true });
  const views: FieldView[] = [];
  const sections = groupOrder.flatMap((entity) => {
    const records = packet.records.filter((record) => record.entity === entity);
    if (records.length === 0) return [];
    const name = texts.group[entity];
    return [
      element(
        'section',
        { class: 'group', 'aria-labelledby': `group-${entity}` },
        element(
          'h2',
          { id: `group-${entity}` },
          name,
          records.length > 1 ? element('span', {}, String(records.length)) : null,
        ),
        ...records.map((record) => recordView({ data, files, record, ...actions }, views)),
      ),
    ];
  });
  const status = element('p', { class: 'status', role: 'status' });
  const problems = element('ul', { class: 'problems' });
  const count = element('p', { class: 'count' });
  const file = element('input', { type: 'file', accept: '.json,application/json', hidden: true, tabindex: '-1' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen !== undefined) actions.onLoad(chosen);
  });
  const bar = element(
    'footer',
    { class: 'bar' },
    element(
      'div',
      { class: 'inner' },
      status,
      problems,
      element(
        'div',
        { class: 'row' },
        count,
        button(form.print, 'quiet', () => window.print()),
        button(form.load, 'quiet', () => file.click()),
        button(form.save, 'primary', actions.onSave),
      ),
    ),
  );
  const head = element(
    'header',
    {},
    element('p', { class: 'kicker' }, form.kicker),
    element('h1', {}, packet.title),
    element(
      'p',
      { class: 'about' },
      [
        packet.recipient === '' ? '' : `${filled(form.for, { recipient: packet.recipient })}.`,
        filled(form.asOf, {
          date: formatPartialDate(packet.asOf, packet.language).replace(/\.$/, ''),
          code: packet.code,
        }),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    element('p', { class: 'intro' }, form.intro),
    element(
      'div',
      { class: 'field who' },
      element('label', { for: 'who' }, form.who),
      element('p', { class: 'hint', id: 'who-hint' }, form.whoHint),
      who,
      whoError,
    ),
  );
  document.body.append(element('main', {}, head, ...sections), file, bar);
  return { who, whoError, views, status, problems, count };
}

function recordView(deps: Omit<FieldViewDeps, 'field'>, views: FieldView[]): HTMLElement {
  const { record } = deps;
  const fields = record.fields.map((field) => fieldView({ ...deps, field }));
  views.push(...fields);
  return element(
    'section',
    { class: `record ${record.entity}`, 'aria-labelledby': `record-${record.id}` },
    element(
      'h3',
      { id: `record-${record.id}` },
      record.code === null ? null : element('span', { class: 'code' }, record.code),
      element('span', {}, record.title),
    ),
    element('p', { class: 'detail' }, record.detail),
    element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
  );
}

function button(text: string, tone: 'primary' | 'quiet', onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: tone }, text);
  made.addEventListener('click', onPress);
  return made;
}
