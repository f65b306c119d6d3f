import { expect, it } from 'vitest'
import { profiles as ownProfiles, rules as ownRules } from '../../rules/index.ts'
import type { Complaint } from '../../src/config/document.ts'
import { resolveProfile } from '../../src/config/index.ts'
import { readSettings } from '../../src/config/setting.ts'
import { profileFaults } from '../../src/config/structure.ts'
import { profiles } from './known.ts'

it('puts own sections first, in their order, then those inherited and not renamed', () => {
  const { sections, rules } = resolveProfile('guide', profiles)
  expect(sections.map(({ id, title }) => `${id} ${title}`)).toEqual(['why Why', 'faq Questions', 'end End'])
  expect(Object.keys(rules)).toEqual(['claim/hype', 'head/title-width'])
})

it('refuses an unknown parent and a circle', () => {
  const [base, guide] = profiles
  if (!base || !guide) throw new Error('two profiles are known')
  expect(() => resolveProfile('guide', [guide])).toThrow('Unknown profile "base" that guide extends.')
  expect(() => resolveProfile('guide', [{ ...base, extends: 'guide' }, guide])).toThrow(
    'Profile guide extends itself: guide > base > guide',
  )
})

it('fills in what a section leaves out, and adds its headings', () => {
  const [base, guide] = profiles
  if (!base || !guide) throw new Error('two profiles are known')
  const sections = [{ id: 'why' }, { id: 'faq', required: false, headings: ['asked', 'end'] }]
  const child = { ...guide, id: 'child', extends: 'guide', sections, rules: { 'claim/hype': 'off' as const } }
  const resolved = resolveProfile('child', [base, guide, child])
  expect(
    resolved.sections.map(({ id, title, required, headings }) => [id, title, required, headings]),
  ).toEqual([
    ['why', 'Why', true, ['why']],
    ['faq', 'Questions', false, ['asked', 'end', 'questions', 'faq']],
    // "End" means the FAQ now.
    ['end', 'End', false, []],
  ])
  expect(resolved.rules).toEqual({ 'claim/hype': 'off', 'head/title-width': ['info', { max: 500 }] })
})

it('refuses a section that no profile above completes', () => {
  const [base] = profiles
  if (!base) throw new Error('a profile is known')
  const child = {
    ...base,
    id: 'child',
    extends: 'base',
    sections: [{ id: 'new', required: true, title: 'New' }],
  }
  expect(() => resolveProfile('child', [base, child])).toThrow(
    'Section new of profile child has no "headings", and no profile above gives it one',
  )
})

it.each(ownProfiles.map((profile) => [profile.id, profile] as const))(
  '%s sets rules that exist',
  async (_, profile) => {
    const complaints: Complaint[] = []
    await readSettings(profile.rules, new Map(ownRules.map((rule) => [rule.id, rule])), '', complaints)
    expect(complaints).toEqual([])
  },
)

it.each(ownProfiles.map((profile) => [profile.id, profile] as const))('%s fits its schema', (_, profile) => {
  expect(profileFaults(profile)).toEqual([])
})

it('knows a broken profile', () => {
  const section = { id: 'a', title: 'A', headings: [], required: 'yes', purpose: 'x', zones: 'faq' }
  const broken = { id: 'x', title: 'X', description: 'x', sections: [section], rules: { 'a/b': 'warn' } }
  expect(profileFaults(broken).map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      'Unknown key "zones" in sections[0]. Did you mean "zone"?',
      'sections[0].headings must hold at least 1 entry',
      'sections[0].required must be true or false',
    ]),
  )
})
