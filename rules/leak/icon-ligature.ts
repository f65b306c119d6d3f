import { pageRule } from '../../src/rule/rule.ts'
import { iconNames } from '../shared/icon-name.ts'
import { isAboutPublishing, leakBlocks } from '../shared/leak.ts'

export default pageRule({
  id: 'leak/icon-ligature',
  title: 'Name of an icon read as text',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F26', checked: '2026-11-23' },
    { url: 'https://developers.google.com/fonts/docs/material_symbols', checked: '2026-11-23' },
  ],
  why: 'An icon font draws "support_agent" as a picture, but screen readers speak the name, translators translate it, and everybody reads it where the font does not load.',
  examples: [
    {
      name: 'icons hidden from the text',
      format: 'html',
      page: '<h1>Gout</h1><h2><span class="material-icons" aria-hidden="true">flight</span>Travel</h2><p>Pack your tablets.</p>',
      finds: [],
    },
    {
      name: 'cards with icons are one finding',
      format: 'html',
      page: '<h1>Gout</h1><div><span class="material-symbols-outlined">description</span><h3>Your records</h3></div><div><span class="material-symbols-outlined">hub</span><h3>Your team</h3></div>',
      finds: ['1:59'],
      fixed:
        '<h1>Gout</h1><div><span class="material-symbols-outlined" aria-hidden="true">description</span><h3>Your records</h3></div><div><span class="material-symbols-outlined" aria-hidden="true">hub</span><h3>Your team</h3></div>',
    },
    {
      name: 'names on lines of their own',
      page: '# Gout\n\nverified_user\n\n### Your data\n\nText.\n\nflight\n\n### Your journey\n\nText.\n',
      finds: ['3:1'],
      fixed: '# Gout\n\n\n\n### Your data\n\nText.\n\n\n\n### Your journey\n\nText.\n',
    },
    {
      name: 'names on lines of copied text',
      page: '# Gout\n\ndescription\nYour records\nWe collect them.\nexplore\nYour options\nWe list them.\n',
      finds: ['3:1'],
      fixed: '# Gout\n\nYour records\nWe collect them.\nYour options\nWe list them.\n',
    },
    { name: 'a name within a line', page: 'support_agent End-to-end help for families.\n', finds: ['1:1'] },
    {
      name: 'the same words in sentences and lists',
      page: '# Gout\n\nA description of your home helps.\n\n- rest\n- water\n- exercise\n\nhelp\n\nThis line is a sentence, not a title.\n',
      finds: [],
    },
    {
      name: 'code and file names',
      page: 'Run `check_circle` or open check_circle.svg in icons/home_work now.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    const icons = iconNames(page, leakBlocks(page, setting.stage))
    const [first, ...others] = icons
    if (!first) return
    const names = [...new Set(icons.map(({ name }) => `"${name}"`))]
    const edits = icons.flatMap(({ edit }) => (edit ? [edit] : []))
    yield {
      message: `Icon name${names.length > 1 ? 's' : ''} ${names.slice(0, 6).join(', ')}${names.length > 6 ? ' and more' : ''} read${names.length > 1 ? '' : 's'} as text`,
      at: first.at,
      help: 'Hide the icon’s element from the text with aria-hidden="true", or remove the name.',
      related: others.slice(0, 50).map(({ name, at }) => ({ message: `Also here: "${name}"`, at })),
      ...(edits.length > 0 ? { fix: { safe: true, edits } } : {}),
    }
  },
})
