import { expect, test } from 'vitest'
import { clock, counted, country, label, span } from './format.ts'

test('the time left reads like a clock and never falls below zero', () => {
  expect(clock(300_000)).toBe('5:00')
  expect(clock(61_000)).toBe('1:01')
  expect(clock(1)).toBe('0:01')
  expect(clock(0)).toBe('0:00')
  expect(clock(-5_000)).toBe('0:00')
  expect(clock(7_198_000)).toBe('1:59:58')
})

test('a span is said as people say it', () => {
  expect(span(1_000)).toBe('1 second')
  expect(span(60_000)).toBe('60 seconds')
  expect(span(299_400)).toBe('5 minutes')
  expect(span(7_200_000)).toBe('2 hours')
  expect(span(-1)).toBe('0 seconds')
})

test('counts, values without a label and countries read well', () => {
  expect(counted(1, 'actor')).toBe('1 actor')
  expect(counted(1200, 'actor')).toBe('1,200 actors')
  expect(label('young_actor')).toBe('Young actor')
  expect(country('DE')).toBe('Germany')
  expect(country('Germany')).toBe('Germany')
  expect(country('xyz1')).toBe('xyz1')
})
