import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-intetsagande',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Rubrik som inte säger något', en: 'Heading that says nothing'},
  why: {
    sv: 'Läsaren letar i rubrikerna. ”Information” kan stå över vad som helst och hjälper ingen att hitta.',
    en: 'Readers search the headings. “Information” may stand over anything and helps no one find the way.'
  },
  note: {
    sv: 'Bara hela rubriker jämförs. Fasta rubriker i beslut (Beslut, Motivering) godtas. Rubriker som ”Ändring av uppgifter” ger en upplysning. I domar, protokoll, rapporter och numrerade texter är det en upplysning.',
    en: 'Only whole headings are compared. Fixed headings of decisions (Beslut, Motivering) are accepted. Headings such as “Ändring av uppgifter” (change of data) give information. In judgments, minutes, reports and numbered texts it is information.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.2, 3.5.3, 3.5.5'},
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Helsingborgs stad, Hjälp med språket'}
  ],
  options: {
    headings: {
      type: 'strings',
      default: [
        'allmänt',
        'allmän information',
        'allmänna uppgifter',
        'annan information',
        'annat',
        'bakgrund',
        'diverse',
        'frågor',
        'info',
        'information',
        'inledning',
        'inledande information',
        'introduktion',
        'mer info',
        'mer information',
        'riktlinjer',
        'viktig information',
        'övrig information',
        'övriga upplysningar',
        'övrigt'
      ],
      description: {sv: 'Rubriker som inte säger något.', en: 'Headings that say nothing.'}
    }
  },
  profiles: {rapport: {level: 'info'}, protokoll: {level: 'off'}},
  messages: {
    empty: {
      sv: '”{text}” säger inte vad avsnittet handlar om. Skriv det i rubriken.',
      en: '“{text}” does not say what the section is about. Write it in the heading.'
    },
    noun: {
      sv: 'Skriv rubriken med ett verb, till exempel ”Så …”. Då ser läsaren vad hen kan göra.',
      en: 'Write the heading with a verb. Then the reader sees what to do.'
    }
  },
  examples: [
    {
      bad: '## [[Bakgrund]]\n\nDu ansökte i april.',
      message: 'empty',
      better: '## Det här har du ansökt om\n\nDu ansökte i april.',
      format: 'markdown'
    },
    {
      bad: '<h2>[[Information]]</h2>',
      message: 'empty',
      better: '<h2>Så räknar vi fram ditt belopp</h2>',
      format: 'html'
    },
    {
      bad: '## [[Ändring av uppgifter]]\n\nDu ändrar själv.',
      message: 'noun',
      better: '## Så ändrar du dina uppgifter\n\nDu ändrar själv.',
      format: 'markdown'
    },
    {
      good: '## Beslut\n\n## Motivering',
      because: {sv: 'Fasta rubriker i beslut.', en: 'Fixed headings of decisions.'},
      format: 'markdown'
    },
    {
      good: '## Vanliga frågor om försörjningsstöd',
      because: {sv: 'Ämnet står i rubriken.', en: 'The topic is in the heading.'},
      format: 'markdown'
    },
    {
      good: '## Bakgrund till beslutet om hyran',
      because: {sv: 'Här står mer än ett ord.', en: 'There is more than one word here.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document}) => {
    const empty = new Set(options.headings.map(heading => heading.toLowerCase()))
    const isFormal = document.blocks.some(({kind, text}) => kind === 'heading' && FORMAL.test(text.slice(0, 80)))
    return {
      block(block) {
        const {text} = block
        if (block.kind !== 'heading' || block.region !== 'body' || text.length > 60) return
        const number = /^\d{1,2}(?:\.\d{1,2}){0,5}[.)]? /u.exec(text)?.[0].length ?? 0
        const end = text.length - (/[:.]$/u.test(text) ? 1 : 0)
        const words = text.slice(number, end)
        const span = {start: number, end}
        if (empty.has(words.toLowerCase()))
          report(block, span, 'empty', {text: words}, number > 0 || isFormal ? {level: 'info'} : {})
        else if (!isFormal && number === 0 && NOUN.test(words)) report(block, span, 'noun', {}, {level: 'info'})
      }
    }
  }
})

/** A noun made of a verb with what it is done to: `Ändring av uppgifter`. */
const NOUN = /^(?!Sammanfattning|Ordning|Bedömning)\p{Lu}\p{Ll}{3,}(?:ande|ing|ingar|else) av \p{Ll}+$/u

/** Headings of judgments, minutes and reports from meetings, which follow a fixed order. */
const FORMAL =
  /^(?:domskäl|domslut|skäl|skälen|yrkanden?|avgörande|slutlig bedömning|närvarande|deltagare|dagordning|(?:\p{L}|-){0,30}(?:protokoll|möte|rapport)(?!\p{L}))/iu
