// 500 strings that somebody could put where a name belongs: markup, scripts, styles, addresses, signs that turn or stack, and sheer length.

/** Whatever would run calls this, whatever would load asks there. */
export const ran = '__ran'

const handlers = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onanimationstart', 'ontoggle', 'onbegin', 'onpointerenter']
const tags = ['img src=x', 'svg', 'details open', 'input autofocus', 'body', 'video src=x', 'iframe srcdoc=y', 'animate', 'marquee', 'object data=x', 'embed src=x', 'audio src=x'] // prettier-ignore
const outs = ['', '"', "'", '">', "'>", '-->', ']]>', '</p>', '</title>', '</style>', '</textarea>', '</script>', '`']
const loads = [
  (web: string) => `<img src=http://${web}/i>`,
  (web: string) => `<link rel=stylesheet href=http://${web}/l>`,
  (web: string) => `<style>@import "http://${web}/s";</style>`,
  (web: string) => `<p style="background:url(http://${web}/b)">b`,
  (web: string) => `<iframe src=http://${web}/f></iframe>`,
  (web: string) => `<object data=http://${web}/o></object>`,
  (web: string) => `<meta http-equiv=refresh content="0;url=http://${web}/m">`,
  (web: string) => `<base href=http://${web}/>`,
  (web: string) => `<svg><image href=http://${web}/v /></svg>`,
  (web: string) => `<a href=http://${web}/a ping=http://${web}/p>a</a>`,
  (web: string) => `<script src=http://${web}/j></script>`,
  (web: string) => `http://${web}/plain`
]
const alone = [
  `javascript:${ran}()`,
  `<a href="javascript:${ran}()">x</a>`,
  `<scr<script>ipt>${ran}()</script>`,
  `<svg><script>${ran}()</script></svg>`,
  `<math><mtext></p><style><img src=x onerror=${ran}()>`,
  `<template><script>${ran}()</script></template>`,
  `<form action=javascript:${ran}()><button>x`,
  '<!--',
  '<![CDATA[',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '</body></html>',
  '<plaintext>',
  '<xmp>',
  '<noscript>',
  '<select><option>',
  '<table><tr><td>',
  '<article class="document">',
  '<div class="signatures">',
  '<style>*{display:none}</style>',
  '<style>@page{size:A6;margin:0}</style>',
  'a{}</style>',
  '&lt;b&gt;bold&lt;/b&gt;',
  '&#60;script&#62;',
  '&amp;amp;',
  '&nbsp;&shy;',
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  '#{7*7}',
  '{client}',
  '{practitioner} {address}',
  '**{client}**',
  '$& $1 $` $$',
  '\\u003cb\\u003e',
  '%3Cscript%3E',
  '%s %n %x %d',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  "'; drop table documents; --",
  '" or 1=1 --',
  '=cmd|calc!A1',
  '@SUM(1+1)',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '0',
  '-1',
  '1e309',
  '.',
  '_'.repeat(80),
  '«»',
  'a : b ; c ! d ?',
  'W'.repeat(120),
  'l'.repeat(120),
  'supercalifragilistic'.repeat(5),
  '-'.repeat(120),
  '\u00a0x\u00a0',
  'x\u202fy',
  'zero\u200bwidth\u200djoin\ufeff',
  'soft\u00adhyphen'.repeat(6),
  '\u202egnirts desrever\u202c',
  '\u2066isolated\u2069 \u2067turned\u2069',
  'محمد بن عبد الرحمن القاضي',
  'שלום עליכם',
  'नमस्ते दुनिया',
  'Ελληνικά και Кириллица',
  '漢字かな交じり文',
  '漢'.repeat(60),
  '👩‍⚕️🏳️‍🌈👨‍👩‍👧‍👦🌿',
  '🌿'.repeat(60),
  'Z̴̧̛͚͙a̵̡͎͝l̶̰̈́g̵̱͠o̷̭͘',
  'e\u0301'.repeat(40),
  'ﷺ'.repeat(8),
  '\u0007\u0008\u001b[31mred',
  '\u2028next\u2029line',
  'ＦＵＬＬ ｗｉｄｔｈ ＜ｓｃｒｉｐｔ＞',
  'ŁŸǾ Žlutý Ğ ẞ ø',
  'A\u030aÅÅ'
]

/** `web`: host and port of whoever counts what is asked. None is longer than 120 units, none stands twice. */
export const hostileStrings = (count = 500, web = '127.0.0.1:9'): readonly string[] => {
  const made = [
    ...alone,
    ...loads.flatMap((load) => ['', '">', "'>"].map((out) => `${out}${load(web)}`)),
    ...tags.flatMap((tag) => handlers.flatMap((handler) => outs.map((out) => `${out}<${tag} ${handler}=${ran}()>`))),
    ...outs.map((out) => `${out}<script>${ran}()</script>`)
  ]
  const few = [...new Set(made)].filter(({ length }) => length <= 120)
  // every kind is there, whatever the count
  const step = (few.length - alone.length) / Math.max(1, count - alone.length)
  return [
    ...few.slice(0, Math.min(count, alone.length)),
    ...Array.from({ length: Math.max(0, count - alone.length) }, (_, n) => few[alone.length + Math.floor(n * step)]!)
  ]
}
