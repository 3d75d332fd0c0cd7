import { expect, type Page } from '@playwright/test';
import { packEditions, packFormats, type PackEdition, type PackFormat } from '../../shared/model/pack.ts';
import { bothLanguages, containing, containingInAnyCase } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

/** The dialog that says what goes into the pack of a meeting. */
function packDesign(page: Page) {
  const form = formOn(page);
  const section = (name: string) => form.getByRole('row', { name: bothLanguages(`packs:section.${name}`) });
  return {
    form,
    section,
    /** The sections in order. */
    names: () => form.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label'))),
    async setDepth(name: string, depth: 'off' | 'brief' | 'full') {
      const choice = section(name).getByRole('radio', { name: bothLanguages(`board:design.depth.${depth}`) });
      await choice.click();
      await expect(choice).toBeChecked();
    },
    /** One line up, by its grip: Enter, an arrow, Enter. */
    async moveUp(name: string) {
      await section(name).getByRole('button', { name: /„|‘|“/ }).focus();
      for (const key of ['Enter', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    },
    async keepAs(name: string) {
      await form.getByRole('button', { name: bothLanguages('board:design.keep') }).press('Enter');
      await form.getByRole('textbox').fill(name);
      await page.keyboard.press('Enter');
      await expect(form.getByRole('button', { name: containing('board:design.template') })).toBeFocused();
    },
    async take(name: string) {
      await form.getByRole('button', { name: containing('board:design.template') }).press('Enter');
      await page.getByRole('option', { name, exact: true }).press('Enter');
    },
    async close() {
      await form.getByRole('button', { name: bothLanguages('common:done') }).press('Enter');
      await expect(form).toBeHidden();
    },
  };
}

/** The dialog in which a pack is issued. */
function packIssue(page: Page) {
  const form = formOn(page);
  /** Exactly these of all that are offered; the keys do what a person does, and say nothing of where the box is drawn. */
  const choose = async <Choice extends string>(
    all: readonly Choice[],
    wanted: readonly Choice[],
    name: (choice: Choice) => RegExp,
  ) => {
    for (const one of all) {
      const box = form.getByRole('checkbox', { name: name(one) });
      if ((await box.isChecked()) !== wanted.includes(one)) await box.press('Space');
      await expect(box).toBeChecked({ checked: wanted.includes(one) });
    }
  };
  return {
    form,
    chooseEditions: (wanted: readonly PackEdition[]) =>
      choose(packEditions, wanted, (one) => containingInAnyCase(`fields:choice.edition.${one}`)),
    chooseFormats: (wanted: readonly PackFormat[]) =>
      choose(packFormats, wanted, (one) => bothLanguages(`board:issue.format.${one}`)),
    /** What each edition leaves out, folded, in the order of the editions. */
    omitted: form.getByRole('button', { name: /^(?:не показва|leaves out) \d/ }),
    async explain(text: string) {
      for (const box of await form.getByRole('textbox').all()) await box.fill(text);
    },
    confirm: form.getByRole('button', { name: bothLanguages('board:issue.confirm') }),
    done: form.getByRole('button', { name: bothLanguages('common:done') }),
  };
}

export function boardPage(page: Page) {
  const tab = (name: string) => page.getByRole('tab', { name: containing(`board:tab.${name}`) });
  return {
    open: () => goToScreen(page, 'board'),
    agenda: page.getByRole('tabpanel'),
    async showAgenda() {
      await tab('agenda').click();
    },
    async showPack() {
      await tab('pack').click();
    },
    async addItem(title: string) {
      const field = page.getByRole('textbox', { name: bothLanguages('board:agenda.add') });
      await field.fill(title);
      await field.press('Enter');
      await expect(page.getByRole('tabpanel')).toContainText(title);
    },
    /** What goes into the pack, in its own dialog. */
    async openDesign() {
      await page.getByRole('button', { name: bothLanguages('board:design.open') }).click();
      return packDesign(page);
    },
    async openIssue() {
      const open = page.getByRole('button', { name: bothLanguages('board:issue.open') });
      await open.or(page.getByRole('button', { name: bothLanguages('board:issue.again') })).click();
      return packIssue(page);
    },
    /** What is issued beside a pack. */
    async openNotice(kind: 'erratum' | 'supplement') {
      await page.getByRole('button', { name: bothLanguages(`board:issue.kinds.${kind}.open`) }).click();
      return packIssue(page);
    },
    /** Up to the choice of the folder, which the host asks for. */
    async fillIssue(note: string) {
      const issue = await this.openIssue();
      await issue.explain(note);
      return issue.confirm;
    },
  };
}
