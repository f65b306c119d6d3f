import { pageRule } from '../../src/rule/rule.ts'
import { brief, isAboutPublishing, leakBlocks, oneProblem } from '../shared/leak.ts'
import { type RawMarkup, rawDefinitionsIn, rawMarkupIn } from '../shared/raw-markup.ts'

export default pageRule({
  id: 'leak/raw-markup',
  title: 'Markup printed as text',
  level: 'warning',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    { url: 'https://spec.commonmark.org/0.31.2/#link-reference-definitions', checked: '2026-11-23' },
    { url: 'https://html.spec.whatwg.org/multipage/syntax.html', checked: '2026-11-23' },
  ],
  why: 'Readers see asterisks, brackets and addresses instead of headings and links, and references written so lead nowhere.',
  examples: [
    {
      name: 'markup that works, and brackets that are none',
      page: '**Rest** the joint.[1] See [the diary](/diary).\n\n\\* Not for children. p < 0.05 (\\**p < 0.01)\n\n[1]: https://example.org/gout "Gout"\n',
      finds: [],
    },
    {
      name: 'definitions on one line',
      page: '# Gout\n\nIt hurts.\n\n## References\n\n[1]: https://example.org/a "A" [2]: https://example.org/b "B"\n',
      finds: ['7:1'],
      fixed:
        '# Gout\n\nIt hurts.\n\n## References\n\n[1]: https://example.org/a "A"\n[2]: https://example.org/b "B"\n',
    },
    {
      name: 'definitions in a rendered page',
      format: 'html',
      page: '<h1>Gout</h1><p>[1]: https://example.org/a "A" [2]: https://example.org/b "B"</p>',
      finds: ['1:17'],
    },
    {
      name: 'bold text that is not bold',
      format: 'html',
      page: '<h1>Gout</h1><p>**Rest** the joint and **cool** it.</p>',
      finds: ['1:17'],
      fixed: '<h1>Gout</h1><p><strong>Rest</strong> the joint and <strong>cool</strong> it.</p>',
    },
    {
      name: 'a heading without its space',
      page: '##Signs\n\nPain.\n',
      finds: ['1:1'],
      fixed: '## Signs\n\nPain.\n',
    },
    {
      name: 'links, tags and short codes as text',
      format: 'html',
      page: '<h1>Gout</h1><p>See [the diary](/diary).</p><p>&lt;strong&gt;Rest&lt;/strong&gt;</p><p>[contact-form-7 id="4"]</p>',
      finds: ['1:21', '1:48', '1:88'],
    },
    {
      name: 'code, comparisons, forms to fill in',
      format: 'html',
      page: '<h1>Gout</h1><p>Type <code>**bold**</code>. If p &lt; 0.05 or x &gt; 3. Name: **** or # of days.</p>',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    const byKind = new Map<string, RawMarkup[]>()
    const add = (kind: string, found: readonly RawMarkup[]) => {
      const group = byKind.get(kind)
      if (group) group.push(...found)
      else if (found.length > 0) byKind.set(kind, [...found])
    }
    for (const block of leakBlocks(page, setting.stage)) {
      for (const found of rawMarkupIn(page, block)) add(found.what, [found])
      add('definitions', rawDefinitionsIn(page, block))
    }
    for (const [kind, group] of byKind) {
      const edits = group.flatMap((leak) => leak.edits)
      for (const problem of oneProblem(group, ({ what, words }, times) => ({
        message:
          kind === 'definitions' && times > 1
            ? `${times} reference definitions are printed as text, from "${brief(words)}"`
            : `${what} is printed as text: "${brief(words)}"`,
        help:
          kind === 'definitions'
            ? 'Put each definition on a line of its own in the source, or list the references with links.'
            : 'Mend the markup at its source, so that it renders.',
      })))
        yield edits.length > 0 ? { ...problem, fix: { safe: true, edits } } : problem
    }
  },
})
