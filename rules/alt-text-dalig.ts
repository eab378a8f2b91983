import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'alt-text-dalig',
  status: 'stable',
  category: 'webb',
  severity: 'warning',
  title: {sv: 'Alternativtext som inte beskriver', en: 'Text alternative that does not describe'},
  why: {
    sv: 'Alternativtexten läses upp i stället för bilden. Ett filnamn eller ordet ”bild” säger ingenting.',
    en: 'The text alternative is read aloud instead of the image. A file name or the word “image” says nothing.'
  },
  note: {
    sv: '”Bild av …” godtas. Lång alternativtext ger bara ett råd.',
    en: '“Bild av …” (picture of) is accepted. A long text alternative gives advice only.'
  },
  sources: [
    {title: 'WCAG 2.1', section: '1.1.1'},
    {title: 'webbriktlinjer.se', section: 'R115'},
    {title: 'Gränsen för längd: egen bedömning'}
  ],
  options: {
    maxCharacters: {
      type: 'integer',
      default: 150,
      minimum: 20,
      description: {
        sv: 'Så många tecken får alternativtexten ha.',
        en: 'How many characters a text alternative may have.'
      }
    },
    words: {
      type: 'strings',
      default: [
        'bild',
        'bilden',
        'foto',
        'fotografi',
        'logo',
        'logga',
        'logotyp',
        'illustration',
        'ikon',
        'image',
        'diagram'
      ],
      description: {sv: 'Alternativtexter som inte säger något.', en: 'Text alternatives that say nothing.'}
    }
  },
  messages: {
    name: {
      sv: 'Alternativtexten är ett filnamn. Skriv vad bilden visar.',
      en: 'The text alternative is a file name. Write what the image shows.'
    },
    empty: {
      sv: '”{text}” säger inte vad bilden visar. Beskriv den kort.',
      en: '“{text}” does not say what the image shows. Describe it briefly.'
    },
    automatic: {
      sv: 'Alternativtexten är gjord av programmet. Läs den och skriv vad bilden visar.',
      en: 'The text alternative was made by the program. Read it and write what the image shows.'
    },
    caption: {
      sv: 'Alternativtexten upprepar bildtexten. Skriv vad bilden visar i stället.',
      en: 'The text alternative repeats the caption. Write what the image shows instead.'
    },
    long: {
      sv: 'Alternativtexten har {count} tecken. Korta den och lägg resten i texten.',
      en: 'The text alternative has {count} characters. Shorten it and put the rest in the text.'
    }
  },
  examples: [
    {
      bad: '<p>Hej!</p><img src="a.jpg" alt="[[IMG_2381.jpg]]">',
      message: 'name',
      better: '<p>Hej!</p><img src="a.jpg" alt="Trappan in till socialkontoret">',
      format: 'html'
    },
    {
      bad: '![[[bild]]](a.jpg)',
      message: 'empty',
      better: '![Trappan in till socialkontoret](a.jpg)',
      format: 'markdown'
    },
    {
      bad: '<figure><img src="a.jpg" alt="[[Trappan till kontoret]]"><figcaption>Trappan till kontoret.</figcaption></figure>',
      message: 'caption',
      better:
        '<figure><img src="a.jpg" alt="Trappan har ledstänger på båda sidor"><figcaption>Trappan till kontoret.</figcaption></figure>',
      format: 'html'
    },
    {
      good: '<img src="t.jpg" alt="Bild av trappan till kontoret">',
      because: {sv: 'Den säger vad bilden visar.', en: 'It says what the image shows.'},
      format: 'html'
    },
    {
      good: '<img src="l.png" alt="Ekfors kommuns logotyp">',
      because: {sv: 'Logotypen har en ägare.', en: 'The logotype has an owner.'},
      format: 'html'
    },
    {
      good: 'Filen heter IMG_2381.jpg.',
      because: {sv: 'Det är vanlig text.', en: 'It is ordinary text.'}
    }
  ],
  create: ({options, report, document}) => {
    const empty = new Set(options.words.map(word => word.toLowerCase()))
    return {
      end() {
        for (const block of document.blocks) if (block.kind === 'altText' && block.language !== 'en') review(block)
      }
    }

    function review(block: Block): void {
      const {text} = block
      const span = {start: 0, end: text.length}
      const captions = [document.blocks[block.index - 1], document.blocks[block.index + 1]]
      if (FILE_NAME.test(text.slice(0, 200))) report(block, span, 'name', {})
      else if (empty.has(text.toLowerCase())) report(block, span, 'empty', {text})
      else if (/automatiskt genererad|ai-genererat innehåll|automatically generated/iu.test(text))
        report(block, span, 'automatic', {})
      else if (captions.some(caption => caption?.kind === 'caption' && isSame(caption.text, text)))
        report(block, span, 'caption', {}, {level: 'notice'})
      else if (text.length > options.maxCharacters) report(block, span, 'long', {count: text.length}, {level: 'notice'})
    }
  }
})

/** One word with the ending of a picture, or what cameras and scanners call their files. */
const FILE_NAME = /^(?:\S+\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|heic)|(?:img|dsc|dscn|skm|scan)[-_ ]?\w*\d{3}\w*)$/iu

function isSame(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return plain(a) === plain(b)
}
