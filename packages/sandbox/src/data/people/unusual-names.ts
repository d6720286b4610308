import type { Random } from '../random.ts'

/** Names that software stumbles over: every script, one letter, one name, very long ones, accents that are letters of their own. */
const NAMES: readonly (readonly [first: string, last: string])[] = [
  ['ليلى', 'الحداد'],
  ['נועה', 'לוי'],
  ['小明', '王'],
  ['さくら', '山本'],
  ['지우', '김'],
  ['นภา', 'ศรีสุข'],
  ['आर्या', 'शर्मा'],
  ['Նարեկ', 'Սարգսյան'],
  ['ნინო', 'ბერიძე'],
  ['Þórunn', 'Æsirsdóttir'],
  ['Zoë'.normalize('NFD'), 'Ångström'.normalize('NFD')],
  ['Å', 'Ö'],
  ['Rosalba', ''],
  ['Jean-François', 'd’Orléans-Bragance'],
  ['ana maría', 'de la o'],
  ['JÜRGEN', 'GROẞ'],
  ['Seán', 'Mac Giolla Phádraig'],
  ['Ngọc Ánh', 'Nguyễn'],
  ['Anneliese Wilhelmine Friederike Charlotte', 'Freifrau von und zu Hohenstein-Wolfenbüttel-Schwarzburg'],
  ['Null', 'Undefined'],
]

export function unusualName(random: Random): { firstName: string; lastName: string } {
  const [firstName, lastName] = random.pick(NAMES)
  return { firstName, lastName }
}
