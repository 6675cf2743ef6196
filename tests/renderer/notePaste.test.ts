// What is pasted into a note: a handful of bare tags is left, and nothing that could run, look or ask.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleaned } from '../../src/renderer/lib/paste.ts'

const bareTag = /^<\/?(p|div|br|strong|em|u|h2|h3|ul|ol|li|blockquote)( data-pm-slice="\d+ \d+ \[\]")?>$/

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<p style="background:url(https://evil.test/a)" onclick="x()">words</p>',
  '<a href="https://evil.test">words</a>',
  '<iframe srcdoc="<script>1</script>"></iframe>',
  '<link rel=stylesheet href=https://evil.test><style>@import "https://evil.test"</style>',
  '<scr<script>ipt>alert(1)</script>',
  '<p "=">"onmouseover=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x>]]>',
  '<p data-pm-slice=\'0 0 ["orderedList",{"start":"x"}]\'>words</p>',
  '<b constructor>x</b><constructor>y</constructor>',
  '<p\u0000 onclick=1>',
  '<img src="a" <p>'
]

const onlyBareTags = (html: string) => {
  for (const found of cleaned(html).match(/<[^>]*>?/g) ?? []) expect(found).toMatch(bareTag)
}

test.each(hostile)('%s is disarmed', (html) => onlyBareTags(html))

test('any markup is reduced to bare tags', () => {
  const piece = fc.oneof(
    fc.constantFrom('<', '>', '</', '"', "'", '=', '<!--', '-->', '<script', '<style>', '<p ', '<b>', 'onload=', ' '),
    fc.string(),
    fc.constantFrom(...hostile)
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => onlyBareTags(pieces.join(''))),
    { seed: 1 }
  )
})

test('words and their weight come through, other dress does not', () => {
  expect(cleaned('<!--StartFragment--><p class="MsoNormal" style="color:red">Dear <b>Anna</b><o:p></o:p></p><h1>Plan</h1>')).toBe(
    '<p>Dear <strong>Anna</strong></p><h2>Plan</h2>'
  )
  expect(cleaned('<b style="font-weight:normal;" id="docs-internal-guid"><p>plain</p></b>')).toBe('<p>plain</p></strong>')
  expect(cleaned('1 < 2 > 0')).toBe('1 &lt; 2 &gt; 0')
})
