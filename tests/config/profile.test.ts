import { expect, it } from 'vitest'
import { profiles as ownProfiles } from '../../rules/index.ts'
import { resolveProfile } from '../../src/config/index.ts'
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
