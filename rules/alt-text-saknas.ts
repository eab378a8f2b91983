import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'alt-text-saknas',
  status: 'stable',
  category: 'webb',
  severity: 'error',
  title: {sv: 'Bild utan alternativtext', en: 'Image without text alternative'},
  why: {
    sv: 'Den som inte ser bilden får bara höra filnamnet. En kort beskrivning ger alla samma information.',
    en: 'Those who do not see the image only hear the file name. A short description gives everyone the same information.'
  },
  note: {
    sv: 'I HTML betyder alt="" att bilden är dekoration. I Word ges bara en varning, eftersom dokumentet ofta skrivs ut.',
    en: 'In HTML alt="" means that the image is decoration. In Word only a warning is given, because the document is often printed.'
  },
  sources: [
    {title: 'Lagen (2018:1937) om tillgänglighet till digital offentlig service', section: '10 §'},
    {title: 'WCAG 2.1', section: '1.1.1'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.1.4'}
  ],
  options: {},
  profiles: {brev: {level: 'warning'}, protokoll: {level: 'warning'}},
  messages: {
    missing: {
      sv: 'Bilden {file} saknar alternativtext. Beskriv kort vad den visar.',
      en: 'The image {file} has no text alternative. Describe briefly what it shows.'
    }
  },
  examples: [
    {
      bad: '<p>Så hittar du till oss.</p>[[<img src="karta.png">]]',
      message: 'missing',
      better: '<p>Så hittar du till oss.</p><img src="karta.png" alt="Karta med vägen till socialkontoret">',
      format: 'html'
    },
    {
      bad: 'Så många ansökte: [[![](diagram.png)]]',
      message: 'missing',
      better: 'Så många ansökte: ![Stapeldiagram: ansökningarna ökade från 300 till 420](diagram.png)',
      format: 'markdown'
    },
    {
      good: '![](bilder/pil2.svg) Nästa sida',
      format: 'markdown',
      because: {
        sv: 'Pilen är bara dekoration, och Markdown har inget annat sätt att säga det.',
        en: 'The arrow is mere decoration, and Markdown has no other way to say so.'
      }
    },
    {
      good: '<p>Välkommen!</p><img src="linje.png" alt="">',
      because: {sv: 'Tom alternativtext betyder dekoration.', en: 'An empty alternative means decoration.'},
      format: 'html'
    },
    {
      good: '![Karta med vägen till socialkontoret](karta.png)',
      because: {sv: 'Bilden är beskriven.', en: 'The image is described.'},
      format: 'markdown'
    },
    {
      good: 'Skriv ![](bild.png) för att infoga en bild.',
      because: {sv: 'Ren text har inga bilder.', en: 'Plain text has no images.'}
    }
  ],
  create: ({report, document}) => ({
    end() {
      const seen = new Set<string>()
      for (const {alt, file, source} of document.images) {
        const isMissing = alt === null || (alt === '' && document.format === 'markdown')
        // A tag without an image, such as a stray `</img>`, has nothing to describe.
        if (!isMissing || (file === '' && document.format !== 'docx')) continue
        // Markdown has no other way to say that an image is mere decoration, and one image is worth one finding.
        if (document.format === 'markdown' && (DECORATION.test(fileName(file)) || seen.has(file))) continue
        seen.add(file)
        const level = document.format === 'docx' ? 'warning' : 'error'
        report(null, {start: 0, end: 0}, 'missing', {file: fileName(file)}, {level, source})
      }
    }
  })
})

/** File names that say what decorates only: `pil2.svg`, `divider.png`. */
const DECORATION =
  /^(?:arrow|pil|bullet|punkt|spacer|divider|linje|avdelare|separator|ikon|icon|dekor|ornament)[-_]?\d*\.\w+$/iu

function fileName(path: string): string {
  if (path.startsWith('data:')) return ''
  return path.slice(path.lastIndexOf('/') + 1).slice(0, 60)
}
