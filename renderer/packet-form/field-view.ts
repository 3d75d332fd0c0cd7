import type { PacketField, PacketRecord } from '#shared/model/packet-document.ts';
import type { Language } from '#shared/model/values.ts';
import { longestText } from '#shared/rules/packet-fields.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import { filesInput } from './files-input.ts';
import type { FormFiles } from './form-files.ts';
import { firstTyped, keyOf, recordState, type Typed } from './form-state.ts';
import type { PacketData } from './packet-data.ts';
import { readInput, shownOf, typedOf } from './read-input.ts';

export interface FieldView {
  readonly key: string;
  readonly node: HTMLElement;
  /** Shows what is typed now, and what is wrong with it. */
  update(typed: Typed, problem: string | null): void;
  focus(): void;
}

export interface FieldViewDeps {
  data: PacketData;
  files: FormFiles;
  record: PacketRecord;
  field: PacketField;
  onType: (key: string, text: string) => void;
  onFiles: (key: string, files: readonly File[]) => void;
}

/** One question of the form: its label, its input, what stands now, and what was understood. */
export function fieldView(given: FieldViewDeps): FieldView {
  const { data, record, field, onType } = given;
  const { texts } = data;
  const { language } = data.document;
  const key = keyOf(record, field.name);
  const id = key.replace(':', '-');
  const note = element('span', { class: 'understood', 'aria-live': 'polite' });
  const error = element('p', { class: 'error', id: `${id}-error` });
  const mark = element('span', { class: 'mark' }, texts.form.changed);
  const back = element(
    'button',
    { type: 'button', class: 'back', 'aria-label': filled(texts.form.takeBack, { field: field.label }) },
    texts.form.takeBackShort,
  );
  back.addEventListener('click', () => {
    onType(key, firstTyped(record, field, language));
    input.focus();
  });
  const input =
    field.kind === 'choice' ? radios(deps()) : field.kind === 'files' ? filesInput(id, { ...given, key }) : box(deps());
  const before = beforeLine(field, isFreshIn(record, field, language), data);
  const isNow = before?.classList.contains('now') === true;
  const foot = element('div', { class: 'foot' }, note, mark, isNow ? before : null, back);
  const isGroup = field.kind === 'choice' || field.kind === 'files';
  const node = isGroup
    ? element(
        'fieldset',
        { class: `field ${field.kind}`, id },
        element('legend', {}, field.label),
        field.kind === 'choice' || field.hint === ''
          ? null
          : element('p', { class: 'hint', id: `${id}-hint` }, field.hint),
        input.node,
        isNow ? null : before,
        foot,
        error,
      )
    : element(
        'div',
        { class: `field ${field.kind}`, id },
        element('label', { for: `${id}-input` }, field.label),
        field.hint === '' ? null : element('p', { class: 'hint', id: `${id}-hint` }, field.hint),
        input.node,
        isNow ? null : before,
        foot,
        error,
      );

  function deps(): InputDeps {
    return { id, field, texts, onText: (text) => onType(key, text) };
  }

  return {
    key,
    node,
    focus: () => input.focus(),
    update(typed, problem) {
      const state = recordState(record, typed, language);
      const text = state.typedIn(field);
      input.show(text);
      node.hidden = !state.isShown(field);
      const isChanged = state.isChanged(field);
      node.classList.toggle('changed', isChanged);
      mark.hidden = !isChanged;
      back.hidden = !isChanged;
      note.textContent = understood(field, text, data);
      error.textContent = problem ?? '';
      error.hidden = problem === null;
      input.markInvalid(problem !== null);
      foot.hidden = !isChanged && note.textContent === '';
    },
  };
}

const isFreshIn = (record: PacketRecord, field: PacketField, language: Language) =>
  firstTyped(record, field, language) === '' && field.value !== null && field.value !== '';

/** What the workbook holds, where the input does not show it itself. */
function beforeLine(field: PacketField, isFresh: boolean, { texts, document: { language } }: PacketData) {
  const value = shownOf(field, field.value, language, texts.percent);
  if (field.kind === 'choice' && !isFresh) return null;
  if (field.name === 'light' || field.name === 'forecastReason' || field.kind === 'files') return null;
  if (isFresh) return element('p', { class: 'before' }, filled(texts.form.lastTime, { value }));
  return element('p', { class: 'before now' }, filled(texts.form.now, { value: value === '' ? texts.nothing : value }));
}

/** „Разбрано: 4 януари 2021 г.“, where what was typed is written otherwise. */
function understood(field: PacketField, text: string, { texts, document: { language } }: PacketData): string {
  if (field.kind !== 'partialDate' && field.kind !== 'day') return '';
  const read = readInput(field, text);
  if ('unreadable' in read || read.value === null) return '';
  const value = typedOf(field, read.value, language);
  return value === text.trim() ? '' : filled(texts.form.understood, { value });
}

interface InputDeps {
  id: string;
  field: PacketField;
  texts: PacketData['texts'];
  onText: (text: string) => void;
}

function radios({ id, field, texts, onText }: InputDeps) {
  const none = field.name === 'light' ? [{ value: '', label: texts.form.noLight }] : [];
  const inputs = [...none, ...field.choices].map(({ value, label }) => {
    const input = element('input', { type: 'radio', name: id, value, 'aria-describedby': `${id}-error` });
    input.addEventListener('change', () => onText(value));
    return { input, label: element('label', { class: `option ${value}` }, input, element('span', {}, label)) };
  });
  return {
    node: element('div', { class: 'options' }, ...inputs.map(({ label }) => label)),
    focus: () => (inputs.find(({ input }) => input.checked) ?? inputs[0])?.input.focus(),
    show: (text: string) => {
      for (const { input } of inputs) input.checked = input.value === text;
    },
    markInvalid: (isInvalid: boolean) => {
      for (const { input } of inputs) input.setAttribute('aria-invalid', String(isInvalid));
    },
  };
}

function box({ id, field, onText }: InputDeps) {
  const described = [field.hint === '' ? '' : `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const common = { id: `${id}-input`, 'aria-describedby': described, autocomplete: 'off' };
  const input =
    field.kind === 'longText'
      ? element('textarea', { ...common, rows: '2', maxlength: String(longestText.longText) })
      : element('input', {
          ...common,
          type: 'text',
          maxlength: String(longestText.text),
          inputmode: field.kind === 'percent' ? 'numeric' : undefined,
        });
  input.addEventListener('input', () => onText(input.value));
  return {
    node: input,
    focus: () => input.focus(),
    show: (text: string) => {
      // The cursor stays where it is while a person types.
      if (input.value !== text) input.value = text;
    },
    markInvalid: (isInvalid: boolean) => input.setAttribute('aria-invalid', String(isInvalid)),
  };
}
