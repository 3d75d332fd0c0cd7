/**
 * The 24 districts of Sofia Municipality, in the order in which the city lists them (FACTS 5): reference data, so a plan may
 * name them without keeping them. The codes are those of the starter plan.
 */
export const districts = [
  { code: 'sredets', bg: 'Средец', en: 'Sredets' },
  { code: 'krasno-selo', bg: 'Красно село', en: 'Krasno selo' },
  { code: 'vazrazhdane', bg: 'Възраждане', en: 'Vazrazhdane' },
  { code: 'oborishte', bg: 'Оборище', en: 'Oborishte' },
  { code: 'serdika', bg: 'Сердика', en: 'Serdika' },
  { code: 'poduyane', bg: 'Подуяне', en: 'Poduyane' },
  { code: 'slatina', bg: 'Слатина', en: 'Slatina' },
  { code: 'izgrev', bg: 'Изгрев', en: 'Izgrev' },
  { code: 'lozenets', bg: 'Лозенец', en: 'Lozenets' },
  { code: 'triaditsa', bg: 'Триадица', en: 'Triaditsa' },
  { code: 'krasna-polyana', bg: 'Красна поляна', en: 'Krasna polyana' },
  { code: 'ilinden', bg: 'Илинден', en: 'Ilinden' },
  { code: 'nadezhda', bg: 'Надежда', en: 'Nadezhda' },
  { code: 'iskar', bg: 'Искър', en: 'Iskar' },
  { code: 'mladost', bg: 'Младост', en: 'Mladost' },
  { code: 'studentski', bg: 'Студентски', en: 'Studentski' },
  { code: 'vitosha', bg: 'Витоша', en: 'Vitosha' },
  { code: 'ovcha-kupel', bg: 'Овча купел', en: 'Ovcha kupel' },
  { code: 'lyulin', bg: 'Люлин', en: 'Lyulin' },
  { code: 'vrabnitsa', bg: 'Връбница', en: 'Vrabnitsa' },
  { code: 'novi-iskar', bg: 'Нови Искър', en: 'Novi Iskar' },
  { code: 'kremikovtsi', bg: 'Кремиковци', en: 'Kremikovtsi' },
  { code: 'pancharevo', bg: 'Панчарево', en: 'Pancharevo' },
  { code: 'bankya', bg: 'Банкя', en: 'Bankya' },
] as const;
export type DistrictCode = (typeof districts)[number]['code'];

export const districtCodes: readonly DistrictCode[] = districts.map(({ code }) => code);
