import { describe, expect, test } from 'vitest'
import { outline } from './read.ts'

describe('main content', () => {
  test('all outside main is navigation', async () => {
    expect(
      await outline(
        '<header><h1>Site</h1><a href=/>Home</a></header><div>Offers</div><main><h1>Knee pain</h1><p>Text</p></main><footer>Imprint</footer>',
      ),
    ).toEqual([
      'heading1 nav: Site',
      'paragraph nav: Home',
      'paragraph nav: Offers',
      'heading1: Knee pain',
      'paragraph: Text',
      'paragraph nav: Imprint',
    ])
  })

  test('a title above main belongs to it, with its header', async () => {
    expect(
      await outline(
        '<div class=top>Logo</div><header><nav>Menu</nav><h1>Knee pain</h1><p>By Jane Doe</p></header><div role=main><p>Text</p></div>',
      ),
    ).toEqual([
      'paragraph nav: Logo',
      'paragraph nav: Menu',
      'heading1: Knee pain',
      'paragraph: By Jane Doe',
      'paragraph: Text',
    ])
  })

  test('an article that holds the title is the main content', async () => {
    expect(
      await outline(
        '<div>Offers</div><article><h1>Knee pain</h1><p>Text</p><footer>Reviewed by: Dr A. Rao</footer></article><div>More</div>',
      ),
    ).toEqual([
      'paragraph nav: Offers',
      'heading1: Knee pain',
      'paragraph: Text',
      'paragraph: Reviewed by: Dr A. Rao',
      'paragraph nav: More',
    ])
  })

  test('several articles are all content', async () => {
    expect(await outline('<h1>News</h1><article><h2>A</h2></article><article><h2>B</h2></article>')).toEqual([
      'heading1: News',
      'heading2: A',
      'heading2: B',
    ])
  })

  test('a hidden main is none', async () => {
    expect(await outline('<main hidden><p>x</p></main><p>a</p>')).toEqual(['paragraph: a'])
  })

  test('without a main, what is plainly navigation is taken out', async () => {
    expect(
      await outline(
        '<body class="has-sidebar navigation-with-keyboard"><a class="skip-link" href="#c">Skip</a><nav>Menu</nav><header>Site</header>' +
          '<div class="layout-sidebar-right"><h1>Knee pain</h1><ul class="breadcrumbs"><li>Home</ul><p>Text</p></div>' +
          '<aside>Ads</aside><div id="cookie-banner">Cookies</div><div class="share-buttons">Share</div><footer>Imprint</footer>',
      ),
    ).toEqual([
      'paragraph nav: Skip',
      'paragraph nav: Menu',
      'paragraph nav: Site',
      'heading1: Knee pain',
      'item nav: Home',
      'paragraph: Text',
      'paragraph nav: Ads',
      'paragraph nav: Cookies',
      'paragraph nav: Share',
      'paragraph nav: Imprint',
    ])
  })

  test.each(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])(
    'role=%s is navigation',
    async (role) => {
      expect(await outline(`<div role=${role}>x</div><p>a</p>`)).toEqual(['paragraph nav: x', 'paragraph: a'])
    },
  )

  test.each([
    '<div class="docs-breadcrumb">x</div>',
    '<nav>x</nav>',
    '<div class="tocCollapsible_ETCw">x</div>',
    '<div class="tableOfContents_bqdL">x</div>',
    '<ul class="pagination"><li>x</ul>',
    '<section class="related-posts">x</section>',
    '<form class="newsletter-signup">x</form>',
    '<div class="cookie-notice">x</div>',
    '<site-nav>x</site-nav>',
  ])('navigation in the main content: %s', async (source) => {
    expect(await outline(`<main>${source}<p>a</p></main>`)).toContainEqual(expect.stringMatching(/ nav: x$/))
  })

  test.each([
    '<section id="informed-consent">x</section>',
    '<section id="menu-planning">x</section>',
    '<div class="meal-menu-planner">x</div>',
    '<div class="with-sidebar">x</div>',
    '<div class="social-support">x</div>',
    '<header class="banner">x</header>',
    '<footer class="footer">x</footer>',
    '<p class="share">x</p>',
  ])('no navigation: %s', async (source) => {
    expect(await outline(`<main>${source}</main>`)).toEqual(['paragraph: x'])
  })

  test('a page of nothing but navigation is read as content', async () => {
    expect(await outline('<div class="nav"><h1>Knee pain</h1><p>Text</p></div>')).toEqual([
      'heading1: Knee pain',
      'paragraph: Text',
    ])
    expect(await outline('<div class="sidebar"><p>Text</p></div>')).toEqual(['paragraph: Text'])
  })

  test('a main that a script is to fill stays empty', async () => {
    expect(await outline('<nav>Menu</nav><main></main>')).toEqual(['paragraph nav: Menu'])
  })
})

describe('call-outs', () => {
  test.each([
    '<div role=alert>x</div>',
    '<div role=note>x</div>',
    '<aside>x</aside>',
    '<div class="usa-alert usa-alert--warning">x</div>',
    '<div class="theme-admonition alert alert--danger">x</div>',
    '<p class="warning">x</p>',
    '<section class="info-box">x</section>',
    '<div class="alert-banner">x</div>',
    '<va-alert>x</va-alert>',
    '<article><aside>x</aside></article>',
  ])('%s', async (source) => {
    expect(await outline(`<main>${source}<p>a</p></main>`)).toEqual(['paragraph callout: x', 'paragraph: a'])
  })

  test('headings in call-outs and quotations keep their level', async () => {
    expect(
      await outline('<main><blockquote><h3>A</h3></blockquote><div class=notice><h2>B</h2></div></main>'),
    ).toEqual(['heading3 quoted: A', 'heading2 callout: B'])
  })
})
