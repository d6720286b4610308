import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commaSeparated, integer, point, seconds } from './values.ts'

describe('values of options', () => {
  test('integers within their range, in plain digits', () => {
    expect(integer(1)('250')).toBe(250)
    expect(integer(0, 65_535)('0')).toBe(0)
    for (const text of ['', ' ', '0', '-1', '1.5', '1e3', '0x10', '٣', '9007199254740993', 'abc']) {
      expect(() => integer(1)(text), text).toThrow('A whole number from 1 on')
    }
    expect(() => integer(0, 65_535)('65536')).toThrow('from 0 to 65535')
  })

  test('seconds, with decimals', () => {
    expect(seconds(0)('0')).toBe(0)
    expect(seconds(0.001)('2.5')).toBe(2.5)
    for (const text of ['', '-1', 'Infinity', 'NaN', '1e9', '0x1', '5s']) {
      expect(() => seconds(0)(text), text).toThrow('A number of seconds, 0 or more, is expected')
    }
    expect(() => seconds(0.001)('0')).toThrow('A number of seconds above 0 is expected')
  })

  test('lists of names: trimmed, each once, not empty', () => {
    expect(commaSeparated(' name, age ,name,')).toEqual(['name', 'age'])
    expect(() => commaSeparated(' , ')).toThrow('At least one name')
  })

  test('points in time: dates, times and Unix seconds', () => {
    expect(point('2026-01-31').toISOString()).toBe('2026-01-31T00:00:00.000Z')
    expect(point('2026-01-31T12:00Z').toISOString()).toBe('2026-01-31T12:00:00.000Z')
    expect(point('2026-01-31T12:00:30.5+02:00').toISOString()).toBe('2026-01-31T10:00:30.500Z')
    expect(point('1633887337').getTime()).toBe(1_633_887_337_000)
  })

  test('what would be another time than meant is refused: years, compact dates, milliseconds, days that do not exist', () => {
    for (const text of [
      '2026',
      '20260131',
      '1633887337000',
      '2026-02-30',
      '2026-13-01',
      'yesterday',
      'Jan 5',
      '5/1/26',
      '',
    ]) {
      expect(() => point(text), text).toThrow('A date such as')
    }
  })

  test('property: every instant is understood as it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-09-10'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          expect(point(date.toISOString()).getTime()).toBe(date.getTime())
          const unix = Math.floor(date.getTime() / 1000)
          expect(point(String(unix)).getTime()).toBe(unix * 1000)
        },
      ),
    )
  })
})
