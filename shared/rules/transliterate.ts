/** Official transliteration of Bulgarian (Transliteration Act, 2009): a person may type "uslugi" and find „услуги“. */
const latinByCyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

export function transliterate(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/ия(?![а-я])/g, 'ia') // the law writes final -ия as -ia: Sofia
    .replaceAll(/[а-я]/g, (letter) => latinByCyrillic[letter] ?? letter);
}
