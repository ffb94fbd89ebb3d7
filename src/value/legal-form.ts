const words = (text: string): readonly string[] => text.split(' ');

/** Forms that stand before a name where they are used, in both alphabets. */
const BEFORE =
  'ооо оао зао пао нпао нао ао ип гуп муп фгуп одо тоо чп чуп оод еоод ад еад ет сд кд дззд лтд ' +
  'ooo oao zao pao npao ao too eood';

/** Forms that stand behind it. */
const BEHIND =
  'лимитед ip ood ad ead et sd kd ltd limited llc llp plc inc incorporated corp corporation co gmbh ug ag kg ohg ev se ' +
  'sa sas sarl srl spa snc sl slu lda bv nv vof oy oyj ab as asa aps doo dooel sro spol kft zrt nyrt uab sia pjsc jsc ojsc cjsc';

/** Legal forms at the beginning of a name; there, a short Latin word such as `AG` is mostly part of it. */
export const FORMS_BEFORE: ReadonlySet<string> = new Set(words(BEFORE));

/** All legal forms of one word, in small letters and without dots. */
export const FORMS: ReadonlySet<string> = new Set([...FORMS_BEFORE, ...words(BEHIND)]);

/** Legal forms of several words, those that hold others first. */
export const LONG_FORMS: readonly string[] = [
  'общество с ограниченной ответственностью',
  'товарищество с ограниченной ответственностью',
  'публичное акционерное общество',
  'открытое акционерное общество',
  'закрытое акционерное общество',
  'акционерное общество',
  'индивидуальный предприниматель',
  'еднолично дружество с ограничена отговорност',
  'дружество с ограничена отговорност',
  'еднолично акционерно дружество',
  'акционерно дружество',
  'едноличен търговец',
  'събирателно дружество',
  'limited liability company',
  'public joint stock company',
  'joint stock company',
  'gesellschaft mit beschränkter haftung',
  'spółka z ograniczoną odpowiedzialnością',
  'spółka z oo',
  'spolka z oo',
  'sp z oo',
  'sp zoo',
];
