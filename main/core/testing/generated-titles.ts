interface Words {
  readonly bg: string;
  readonly en: string;
}

/** What a plan of the city does, as its titles begin. In Bulgarian each takes „на“. */
const doings: readonly Words[] = [
  { bg: 'Изграждане на', en: 'Building' },
  { bg: 'Разширяване на', en: 'Extending' },
  { bg: 'Въвеждане на', en: 'Introducing' },
  { bg: 'Обновяване на', en: 'Renewing' },
  { bg: 'Свързване на', en: 'Connecting' },
  { bg: 'Проектиране на', en: 'Designing' },
  { bg: 'Пилотно внедряване на', en: 'Piloting' },
  { bg: 'Цифровизиране на', en: 'Digitising' },
  { bg: 'Популяризиране на', en: 'Promoting' },
  { bg: 'Оценка на', en: 'Assessing' },
];

const things: readonly Words[] = [
  { bg: 'платформа за отворени данни', en: 'an open data platform' },
  { bg: 'единен портал за електронни услуги', en: 'a single portal for e-services' },
  { bg: 'система за електронен документооборот', en: 'an electronic document system' },
  { bg: 'мрежа от сензори за качество на въздуха', en: 'a network of air quality sensors' },
  { bg: 'дистанционно отчитане на топлоенергия', en: 'remote metering of heat' },
  { bg: 'умни водомери в общински сгради', en: 'smart water meters in municipal buildings' },
  { bg: 'адаптивно управление на светофари', en: 'adaptive traffic lights' },
  { bg: 'приложение за паркиране', en: 'a parking application' },
  { bg: 'електронни билети в градския транспорт', en: 'electronic tickets in public transport' },
  { bg: 'споделено пътуване с електрически превозни средства', en: 'shared electric vehicles' },
  { bg: 'дигитален двойник на квартал', en: 'a digital twin of a neighbourhood' },
  { bg: 'електронен дневник в училищата', en: 'an electronic register in schools' },
  { bg: 'център за обработка на сигнали на граждани', en: 'a centre for signals from citizens' },
  { bg: 'програма за дигитални умения на служителите', en: 'a digital skills programme for staff' },
  { bg: 'обучения за възрастни хора', en: 'courses for elderly people' },
  { bg: 'хъб за стартиращи компании', en: 'a hub for start-up companies' },
  { bg: 'регистър на общинските активи', en: 'a register of municipal assets' },
  { bg: 'електронна обществена поръчка по образец', en: 'a model electronic procurement' },
  { bg: 'карта на инвестициите', en: 'a map of investments' },
  { bg: 'система за видеонаблюдение в паркове', en: 'video surveillance in parks' },
  { bg: 'безжичен интернет на обществени места', en: 'wireless internet in public places' },
  { bg: 'геопространствена база от данни', en: 'a geospatial database' },
  { bg: 'интелигентно улично осветление', en: 'smart street lighting' },
  { bg: 'заявяване на час при лекар', en: 'booking of medical appointments' },
  { bg: 'участие на гражданите в бюджета', en: 'participation of citizens in the budget' },
];

const ends: readonly Words[] = [
  { bg: '', en: '' },
  { bg: '', en: '' },
  { bg: ' – първи етап', en: ' – phase one' },
  { bg: ' – втори етап', en: ' – phase two' },
  { bg: ' с европейско финансиране', en: ' with European funding' },
  { bg: ' в партньорство с университетите', en: ' in partnership with the universities' },
  { bg: ' за хора с увреждания', en: ' for people with disabilities' },
];

/** A title that a plan of the city could have, in both languages. `draw` gives a whole number below its limit. */
export function generatedTitle(draw: (limit: number) => number, place: Words | null): Words {
  const one = (words: readonly Words[]) => words[draw(words.length)] ?? { bg: '', en: '' };
  const [doing, thing, end] = [one(doings), one(things), one(ends)];
  const where = place === null ? { bg: '', en: '' } : { bg: ` в район „${place.bg}“`, en: ` in ${place.en} district` };
  return {
    bg: `${doing.bg} ${thing.bg}${where.bg}${end.bg}`,
    en: `${doing.en} ${thing.en}${where.en}${end.en}`,
  };
}
