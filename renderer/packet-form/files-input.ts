import { formatBytes } from '#shared/i18n/format.ts';
import { hashesIn } from '#shared/rules/packet-fields.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import type { FieldViewDeps } from './field-view.ts';

/** The files of one field: added by a dialog or dropped, each taken off again. What it holds are their hashes. */
export function filesInput(id: string, { data, field, files, onType, onFiles, key }: FieldViewDeps & { key: string }) {
  const { texts, document: packet } = data;
  const chooser = element('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1', id: `${id}-chooser` });
  const described = [field.hint === '' ? '' : `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const add = element(
    'button',
    { type: 'button', class: 'quiet', id: `${id}-input`, 'aria-describedby': described },
    texts.form.addFile,
  );
  const list = element('ul', { class: 'attached' });
  add.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    const chosen = [...(chooser.files ?? [])];
    chooser.value = '';
    onFiles(key, chosen);
  });
  const node = element('div', { class: 'files' }, list, add, chooser);
  node.addEventListener('dragover', (event) => event.preventDefault());
  node.addEventListener('drop', (event) => {
    event.preventDefault();
    onFiles(key, [...(event.dataTransfer?.files ?? [])]);
  });
  let shown = '';
  return {
    node,
    focus: () => add.focus(),
    show(text: string) {
      if (text === shown) return;
      shown = text;
      const hashes = hashesIn(text);
      list.replaceChildren(
        ...hashes.map((hash) => {
          const file = files.get(hash);
          const name = file?.name ?? hash;
          const off = element(
            'button',
            { type: 'button', class: 'back', 'aria-label': filled(texts.form.removeFile, { name }) },
            texts.form.removeFileShort,
          );
          off.addEventListener('click', () => {
            onType(key, hashes.filter((one) => one !== hash).join('\n'));
            add.focus();
          });
          const size = element('span', { class: 'size' }, formatBytes(file?.bytes ?? 0, packet.language));
          return element('li', {}, element('span', {}, name), size, off);
        }),
      );
    },
    markInvalid: (isInvalid: boolean) => node.classList.toggle('invalid', isInvalid),
  };
}
