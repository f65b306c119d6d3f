import { expect, it } from 'vitest'
import { cutToWidth, pixelWidth } from '../../src/text/width.ts'

it('measures Arial at any size', () => {
  const title = 'What to Do When Cancer Progresses After Treatment | CancerFax'
  expect(Math.abs(pixelWidth(title, 20) - 593.2)).toBeLessThan(2)
  expect(pixelWidth(title, 10)).toBeCloseTo(pixelWidth(title, 20) / 2, 0)
  expect(pixelWidth('', 20)).toBe(0)
})

it('knows wide, accented and invisible characters', () => {
  expect(pixelWidth('é', 2048)).toBe(1139)
  expect(pixelWidth('e\u0301', 2048)).toBe(1139)
  expect(pixelWidth('癌', 2048)).toBe(2048)
  expect(pixelWidth('😀', 2048)).toBe(2048)
  expect(pixelWidth('👍🏽', 2048)).toBe(2048)
  expect(pixelWidth('\u200b\u00ad', 2048)).toBe(0)
  expect(pixelWidth('Ж', 2048)).toBe(1139)
})

it('cuts at a word and keeps the rest', () => {
  const text = 'Knee replacement surgery: costs, recovery and risks explained for patients and families'
  const { shown, lost } = cutToWidth(text, 20, 600)
  expect(`${shown} ${lost}`).toBe(text)
  expect(pixelWidth(`${shown} …`, 20)).toBeLessThanOrEqual(600)
  expect(cutToWidth('Short', 20, 600)).toEqual({ shown: 'Short', lost: '' })
  const word = cutToWidth('W'.repeat(100), 20, 600)
  expect(word.shown.length).toBeGreaterThan(10)
  expect(word.lost).not.toBe('')
})
