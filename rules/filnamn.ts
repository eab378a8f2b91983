import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'filnamn',
  status: 'trial',
  category: 'webb',
  severity: 'info',
  title: {sv: 'Filnamn som inte säger något', en: 'File name that says nothing'},
  why: {
    sv: 'Den som sparar filen ska hitta den igen. Namnet syns också i sökträffar och i webbläsarens flik.',
    en: 'Those who save the file should find it again. The name also shows in search results and in the browser tab.'
  },
  note: {
    sv: 'Granskar filens eget namn och filer som texten länkar till. På prov: 1 av 6 lästa fynd var råd att följa.',
    en: 'Reviews the name of the file itself and of files that the text links to. On trial: 1 of 6 findings that were read were advice to follow.'
  },
  sources: [{title: 'webbriktlinjer.se', section: 'R9'}],
  options: {},
  messages: {
    own: {
      sv: 'Ge filen ett namn som beskriver innehållet, utan mellanslag.',
      en: 'Give the file a name that describes what is in it, without spaces.'
    },
    linked: {
      sv: 'Filen heter ”{name}”. Ge den ett namn som beskriver innehållet.',
      en: 'The file is called “{name}”. Give it a name that describes what is in it.'
    }
  },
  examples: [
    {
      bad: 'Läs [[[vår hyresavi (pdf)]]](/filer/SKM_C65825031209120.pdf).',
      message: 'linked',
      better: 'Läs [vår hyresavi (pdf)](/filer/hyresavi-april-2026.pdf).',
      format: 'markdown'
    },
    {
      bad: '<p>Hämta <a href="Mall%20NY%20slutversion2.docx">[[mallen (word)]]</a>.</p>',
      message: 'linked',
      better: '<p>Hämta <a href="beslutsmall-glasogon.docx">mallen (word)</a>.</p>',
      format: 'html'
    },
    {
      good: 'Läs [protokollet (pdf)](protokoll-20260401.pdf).',
      because: {sv: 'Datum och ämne räcker.', en: 'Date and topic are enough.'},
      format: 'markdown'
    },
    {
      good: 'Läs [om dokument](/dokument/finalen-i-orientering).',
      because: {sv: 'Länken går till en sida.', en: 'The link goes to a page.'},
      format: 'markdown'
    },
    {
      good: 'Filen heter scan0001.pdf.',
      because: {sv: 'Det är ingen länk.', en: 'It is no link.'}
    }
  ],
  create: ({report, document}) => ({
    block(block) {
      for (const mark of block.marks) {
        if (mark.kind !== 'link') continue
        const name = /[^/]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|od[ts])$/iu.exec(mark.target.slice(-210))?.[0]
        if (name && isEmpty(name)) report(block, mark, 'linked', {name: name.replaceAll('%20', ' ')})
      }
    },
    end() {
      const name = document.path.slice(document.path.lastIndexOf('/') + 1)
      if (/\.(?:pdf|docx|html?|xhtml)$/iu.test(name) && isEmpty(name)) report(null, {start: 0, end: 0}, 'own', {})
    }
  })
})

/** A scanner's or camera's name, a version of a draft, spaces, or next to no letters. */
function isEmpty(name: string): boolean {
  const stem = name.replace(/\.[^.]*$/u, '').replaceAll('%20', ' ')
  if (/^(?:skm|scan|img|dsc|dok|doc|dokument\d*$|document\d*$|namnlös|untitled)[-_ ]?[a-z]?\d*$/iu.test(stem))
    return true
  if (/slutversion|(?:^|[-_ ])(?:final|ny version|kopia)(?![\p{L}])|\s/iu.test(stem)) return true
  return (stem.match(/\p{L}/gu)?.length ?? 0) < 3 && /\d{5}/u.test(stem)
}
