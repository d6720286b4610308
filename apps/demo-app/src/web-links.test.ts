import { expect, test } from 'vitest'
import { pictureUrl, webLink } from './web-links.ts'

test('security 69: links lead to http and https only', () => {
  expect(webLink('https://a.example/x?y=1')?.href).toBe('https://a.example/x?y=1')
  expect(webLink('http://a.example')?.href).toBe('http://a.example/')
  const others = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example/',
    'https://user:word@a.example/',
  ]
  for (const address of others) expect(webLink(address), address).toBeUndefined()
})

test('a homepage as people type it is an address', () => {
  expect(webLink('www.mira-lindqvist.example')?.href).toBe('https://www.mira-lindqvist.example/')
  expect(webLink(' mira.example/film ')?.href).toBe('https://mira.example/film')
  expect(webLink('mira')).toBeUndefined()
  expect(webLink('')).toBeUndefined()
  expect(webLink(null)).toBeUndefined()
})

test('pictures come over https, or from this machine', () => {
  expect(pictureUrl('https://a.example/1.jpg')?.href).toBe('https://a.example/1.jpg')
  expect(pictureUrl('http://127.0.0.1:4000/1.svg')?.href).toBe('http://127.0.0.1:4000/1.svg')
  expect(pictureUrl('http://a.example/1.jpg')).toBeUndefined()
  expect(pictureUrl('data:image/svg+xml,<svg/>')).toBeUndefined()
  expect(pictureUrl(undefined)).toBeUndefined()
})
